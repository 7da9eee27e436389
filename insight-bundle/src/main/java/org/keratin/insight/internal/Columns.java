package org.keratin.insight.internal;

import java.util.List;

/** Lays rows out in columns that are at least so wide; a column that grew once stays so. */
final class Columns {

    private static final String GAP = "  ";

    private final int[] widths;

    Columns(int... least) {
        widths = least.clone();
    }

    /** Makes room for all of {@code rows}. */
    Columns fit(List<List<String>> rows) {
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return this;
    }

    /** One row, the last cell not padded. */
    String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(GAP);
        }
        return line.append(row.get(widths.length)).toString().stripTrailing();
    }
}
