package org.keratin.shell.internal.plot;

import java.util.Locale;

/** Writes SVG, element by element. */
final class Svg {

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Begins an element; names and values alternate. */
    Svg open(String element, Object... attributes) {
        begin(element, attributes);
        text.append(">\n");
        depth++;
        return this;
    }

    /** Ends an element. */
    Svg close(String element) {
        depth--;
        indent().append("</").append(element).append(">\n");
        return this;
    }

    /** Writes an element without anything in it. */
    Svg empty(String element, Object... attributes) {
        begin(element, attributes);
        text.append("/>\n");
        return this;
    }

    /** Writes an element that holds a text. */
    Svg text(String element, String content, Object... attributes) {
        begin(element, attributes);
        text.append('>').append(escaped(content));
        text.append("</").append(element).append(">\n");
        return this;
    }

    private void begin(String element, Object... attributes) {
        indent().append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(shown(attributes[i + 1]))).append('"');
        }
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(depth));
    }

    private static String shown(Object value) {
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    /** A number of pixels, to a tenth. */
    static String number(double number) {
        String tenths = String.format(Locale.ROOT, "%.1f", number);
        return tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths;
    }

    /** A text as XML holds it; what XML cannot hold is left out. */
    private static String escaped(String content) {
        StringBuilder escaped = new StringBuilder();
        content.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default -> {
                                    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
                                    if (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF) {
                                        escaped.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
