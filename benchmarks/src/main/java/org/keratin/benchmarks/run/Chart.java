package org.keratin.benchmarks.run;

import java.util.List;
import java.util.Locale;

/** The ratios as bars on a logarithmic scale, in SVG; to the left of the line, Keratin is ahead. */
final class Chart {

    private static final int WIDTH = 900;
    private static final int LABELS = 360;
    private static final int LINE = 22;
    private static final double DECADES = 3;

    private Chart() {}

    static String svg(List<Outcome> outcomes) {
        List<Outcome> shown =
                outcomes.stream().filter(outcome -> outcome.timesOthers().isPresent()).toList();
        int height = LINE * (shown.size() + 2);
        StringBuilder svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                                + " font-family=\"sans-serif\" font-size=\"13\">%n"
                                + "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n",
                        WIDTH,
                        height,
                        WIDTH,
                        height));
        for (int power = (int) -DECADES; power <= DECADES; power++) {
            grid(svg, Math.pow(10, power), height);
        }
        for (int i = 0; i < shown.size(); i++) {
            bar(svg, shown.get(i), LINE * (i + 1));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double x(double ratio) {
        double power = Math.max(-DECADES, Math.min(DECADES, Math.log10(ratio)));
        return LABELS + (power + DECADES) / (2 * DECADES) * (WIDTH - LABELS - 60);
    }

    private static void grid(StringBuilder svg, double ratio, int height) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"16\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\"/>"
                                + "<text x=\"%.1f\" y=\"12\" text-anchor=\"middle\" fill=\"#555\">%s</text>%n",
                        x(ratio),
                        x(ratio),
                        height,
                        ratio == 1 ? "#333" : "#ddd",
                        x(ratio),
                        ratio >= 1
                                ? String.format(Locale.ROOT, "%.0f×", ratio)
                                : String.format(Locale.ROOT, "1/%.0f", 1 / ratio)));
    }

    private static void bar(StringBuilder svg, Outcome outcome, int y) {
        double ratio = outcome.timesOthers().orElseThrow();
        double from = Math.min(x(1), x(ratio));
        double to = Math.max(x(1), x(ratio));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                                + "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                                + "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                        LABELS - 10,
                        y + 15,
                        escaped(outcome.row().title()),
                        from,
                        y + 4,
                        Math.max(1, to - from),
                        LINE - 8,
                        ratio <= 1 ? "#2a7f62" : "#c26a2d",
                        to + 5,
                        y + 15,
                        Unit.text(ratio)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("`", "");
    }
}
