package org.keratin.core.models;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table with box characters, laid out as the Python library {@code rich} lays out Keras's: text
 * that is too wide is broken between words, a word that is too wide ends in "…".
 */
final class SummaryTable {

    private static final int PARAMS = 2;
    private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*");

    private final int[] widths;
    private final StringBuilder text = new StringBuilder();
    private boolean empty = true;

    /**
     * Starts a table.
     *
     * @param asked the widths that the columns would have, without padding
     * @param lineLength the width of the whole, borders included, that they have to share
     */
    SummaryTable(int[] asked, int lineLength) {
        int columns = asked.length;
        widths = new int[columns];
        int excess = 0;
        for (int i = 0; i < columns; i++) {
            widths[i] = asked[i] + 2;
            excess += widths[i];
        }
        excess -= lineLength - columns - 1;
        // Each column gives up an even part of what is left to give up, halves to the even number.
        for (int i = 0; i < columns && excess > 0; i++) {
            int part = (int) Math.rint((double) excess / (columns - i));
            widths[i] -= part;
            excess -= part;
        }
    }

    void head(List<String> cells) {
        line('┏', '━', '┳', '┓');
        cells(cells, '┃');
    }

    void row(List<String> cells) {
        if (empty) {
            line('┡', '━', '╇', '┩');
        } else {
            line('├', '─', '┼', '┤');
        }
        empty = false;
        cells(cells, '│');
    }

    private void cells(List<String> cells, char border) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(wrap(cells.get(i), widths[i] - 2));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int row = 0; row < height; row++) {
            text.append(border);
            for (int i = 0; i < widths.length; i++) {
                String part = row < wrapped.get(i).size() ? wrapped.get(i).get(row) : "";
                String padding = " ".repeat(Math.max(0, widths[i] - 2 - part.length()));
                text.append(' ').append(i == PARAMS ? padding + part : part + padding).append(' ');
                text.append(border);
            }
            text.append('\n');
        }
    }

    private void line(char left, char middle, char between, char right) {
        text.append(left);
        for (int i = 0; i < widths.length; i++) {
            text.append(String.valueOf(middle).repeat(widths[i]));
            text.append(i == widths.length - 1 ? right : between);
        }
        text.append('\n');
    }

    private static List<String> wrap(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Matcher words = WORD.matcher(cell);
        while (words.find()) {
            String word = words.group();
            if (line.length() > 0 && line.length() + word.stripTrailing().length() > width) {
                lines.add(cut(line.toString(), width));
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(cut(line.toString(), width));
        return lines;
    }

    private static String cut(String line, int width) {
        String stripped = line.stripTrailing();
        return stripped.length() <= width ? stripped : stripped.substring(0, width - 1) + "…";
    }

    /** The whole, closed at the bottom; nothing can be added afterwards. */
    String finish() {
        if (empty) {
            line('┡', '━', '╇', '┩');
        }
        line('└', '─', '┴', '┘');
        return text.toString();
    }
}
