package org.keratin.core.internal.json;

/** The escapes in JSON's strings. */
final class JsonEscape {

    private JsonEscape() {}

    /**
     * Appends the character that the escape stands for at which {@code text} is.
     *
     * @return how many characters the escape has
     */
    static int append(JsonText text, StringBuilder target) {
        char kind = text.charAfter(1);
        if (kind == 'u') {
            target.append((char) hex(text));
            return 6;
        }
        target.append(
                switch (kind) {
                    case '"', '\\', '/' -> kind;
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> throw text.error("expected an escape of JSON, found \\" + kind);
                });
        return 2;
    }

    private static int hex(JsonText text) {
        int code = 0;
        for (int i = 2; i < 6; i++) {
            char c = text.charAfter(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw text.error("expected four hexadecimal digits behind \\u");
            }
            code = code << 4 | digit;
        }
        return code;
    }
}
