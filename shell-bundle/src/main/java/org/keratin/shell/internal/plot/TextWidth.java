package org.keratin.shell.internal.plot;

/**
 * How wide a text is at most. Which font a viewer has is not known: these are the widths of a wide
 * one.
 */
final class TextWidth {

    private static final double BOLD = 1.1;

    private TextWidth() {}

    /** The width of a text in a font of {@code size} pixels. */
    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
    }

    /** The width of a text in bold. */
    static double ofBold(String text, double size) {
        return of(text, size) * BOLD;
    }

    private static double em(int c) {
        if (c > 0x2E80) {
            return 1.05; // Chinese, Japanese, Korean.
        }
        if ("ijlI|.,:;'!".indexOf(c) >= 0) {
            return 0.32;
        }
        if ("()[]{}ftr -/\"`".indexOf(c) >= 0) {
            return 0.41;
        }
        if ("mwMW@%".indexOf(c) >= 0) {
            return 0.98;
        }
        return Character.isUpperCase(c) ? 0.74 : 0.63;
    }
}
