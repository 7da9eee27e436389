package org.keratin.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns that are as wide as their widest cell, the last one apart. */
public final class Table {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    /** Starts one with a row of headings; without headings if there are none. */
    public Table(String... headings) {
        if (headings.length > 0) {
            rows.add(headings);
        }
    }

    /** Adds a row. */
    public void add(String... cells) {
        rows.add(cells);
    }

    /** Prints the rows, each behind {@code indent}. */
    public void print(String indent, PrintStream out) {
        int[] widths = widths();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]);
                if (i < row.length - 1) {
                    line.append(" ".repeat(widths[i] - row[i].length())).append(GAP);
                }
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int[] widths() {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return widths;
    }
}
