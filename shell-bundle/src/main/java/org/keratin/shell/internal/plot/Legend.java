package org.keratin.shell.internal.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the colours of a drawing mean, in as many rows as its width asks for. */
record Legend(List<List<Family>> lines) {

    private static final double DOT = 9;
    private static final double GAP = 18;

    /** The legend of these families, at most {@code width} wide. */
    static Legend of(Set<Family> families, double width) {
        List<List<Family>> lines = new ArrayList<>();
        double left = 0;
        for (Family family : families) {
            if (lines.isEmpty() || left + width(family) > width) {
                lines.add(new ArrayList<>());
                left = 0;
            }
            lines.get(lines.size() - 1).add(family);
            left += width(family) + GAP;
        }
        return new Legend(lines);
    }

    private static double width(Family family) {
        return DOT + 6 + TextWidth.of(family.label(), Card.SMALL);
    }

    int rows() {
        return lines.size();
    }

    /** Draws it, the middle of its first row at {@code y}. */
    void draw(Svg svg, double x, double y, double rowHeight) {
        for (int row = 0; row < lines.size(); row++) {
            double middle = y + row * rowHeight;
            double left = x;
            for (Family family : lines.get(row)) {
                svg.empty(
                        "rect",
                        "x",
                        left,
                        "y",
                        middle - DOT / 2,
                        "width",
                        DOT,
                        "height",
                        DOT,
                        "rx",
                        2.0,
                        "fill",
                        family.colour());
                svg.text(
                        "text",
                        family.label(),
                        "x",
                        left + DOT + 6,
                        "y",
                        middle + 4,
                        "font-size",
                        Card.SMALL,
                        "fill",
                        "#475569");
                left += width(family) + GAP;
            }
        }
    }
}
