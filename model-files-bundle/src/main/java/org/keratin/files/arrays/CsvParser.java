package org.keratin.files.arrays;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Takes a CSV text apart, line by line. Blank lines are passed over. */
final class CsvParser {

    private static final int LONGEST_LINE = 1 << 26;

    private final BufferedReader text;
    private final String file;
    private final long mostCells;
    private long cellCount;
    private char separator;
    private int line;

    CsvParser(Reader text, String file, long mostCells) {
        this.text = new BufferedReader(text);
        this.file = file;
        this.mostCells = mostCells;
    }

    /** The line that the last cells came from, from 1. */
    int line() {
        return line;
    }

    /** The cells of the next line; {@code null} at the end. */
    List<String> next() {
        String next = nextLine();
        while (next != null && next.isBlank()) {
            next = nextLine();
        }
        if (next == null) {
            return null;
        }
        if (separator == 0) {
            next = next.startsWith("\uFEFF") ? next.substring(1) : next; // Of Excel.
            separator = separator(next);
        }
        return cells(next);
    }

    private static char separator(String first) {
        if (first.indexOf(',') < 0) {
            return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        }
        return ',';
    }

    private List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                add(cells, cell);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new ArrayFileException(
                    file, "line " + line + ": expected a quote at the end of the cell");
        }
        add(cells, cell);
        return cells;
    }

    private void add(List<String> cells, StringBuilder cell) {
        if (++cellCount > mostCells) {
            throw new ArrayFileException(
                    file, "line " + line + ": expected at most " + mostCells + " cells");
        }
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private String nextLine() {
        line++;
        StringBuilder read = new StringBuilder();
        try {
            int c = text.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = text.read()) {
                if (read.length() == LONGEST_LINE) {
                    throw new ArrayFileException(
                            file,
                            "line "
                                    + line
                                    + ": expected lines of at most "
                                    + LONGEST_LINE
                                    + " characters");
                }
                read.append((char) c);
            }
            return read.toString();
        } catch (IOException e) {
            throw new ArrayFileException(file, e);
        }
    }
}
