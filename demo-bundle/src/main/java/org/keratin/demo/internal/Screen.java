package org.keratin.demo.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keratin.tensor.Tensor;

/** What the tour prints: numbered headings, sentences, and quotations further in. */
final class Screen {

    private static final int WIDTH = 96;
    private static final String QUOTED = "    ";

    private final PrintStream out;
    private int act;

    Screen(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        act++;
        out.println();
        out.println(act + ". " + text);
        out.println();
    }

    /** One paragraph: what happens, or happened. */
    void say(String text) {
        out.println("  " + text.replace("\n", "\n  "));
    }

    /** What comes from somewhere else: a config, a table, an error. */
    void quote(String text) {
        out.println(QUOTED + text.stripTrailing().replace("\n", "\n" + QUOTED));
    }

    /** A text on one long line, broken behind commas. */
    void quoteBroken(String text) {
        StringBuilder broken = new StringBuilder();
        int lineBegin = 0;
        for (String part : text.split("(?<=, )")) {
            if (broken.length() - lineBegin + part.length() > WIDTH) {
                broken.append("\n ");
                lineBegin = broken.length();
            }
            broken.append(part);
        }
        quote(broken.toString().replace(" \n", "\n"));
    }

    /** A line of numbers. */
    void numbers(String name, Tensor values) {
        quote(String.format(Locale.ROOT, "%-26s%s", name, numbers(values)));
    }

    static String numbers(Tensor values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%10.6f", values.doubleAt(i)))
                .collect(Collectors.joining(" "));
    }

    void gap() {
        out.println();
    }
}
