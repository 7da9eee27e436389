package org.keratin.keras.dtypepolicies;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;

/** Regular expressions from files, matched within limits: they could run for years otherwise. */
final class PathPattern {

    private static final int LONGEST = 1000;
    private static final int MOST_READS = 1_000_000;

    private PathPattern() {}

    /**
     * Whether {@code expression} matches all of {@code path}.
     *
     * @throws ConfigException if it is no regular expression
     * @throws LimitException if it takes too long
     */
    static boolean matches(String expression, String path) {
        if (expression.length() > LONGEST || path.length() > LONGEST) {
            throw new LimitException(
                    "policy_map: expected a path of at most " + LONGEST + " characters");
        }
        try {
            return Pattern.compile(expression).matcher(new Counted(path)).matches();
        } catch (PatternSyntaxException e) {
            throw ConfigException.expected(
                    "policy_map", "paths or regular expressions as keys", expression);
        }
    }

    /** A text that may be read only so often. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int reads;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads > MOST_READS) {
                throw new LimitException(
                        "policy_map: expected a simpler regular expression, gave up matching \""
                                + text
                                + "\"");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
