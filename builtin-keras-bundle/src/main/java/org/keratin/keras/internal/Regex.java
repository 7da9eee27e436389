package org.keratin.keras.internal;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.Shown;

/**
 * A regular expression that a config holds, looked for in names. Limited in length and time: it
 * could run for years otherwise.
 */
public final class Regex {

    private static final int LONGEST = 1_000;
    private static final int MOST_READS = 1_000_000;

    private final String key;
    private final Pattern pattern;

    private Regex(String key, Pattern pattern) {
        this.key = key;
        this.pattern = pattern;
    }

    /** Compiles what stands under {@code key}. */
    public static Regex of(String key, String expression) {
        if (expression.length() > LONGEST) {
            throw new LimitException(
                    key
                            + ": expected a regular expression of at most "
                            + LONGEST
                            + " characters, found one of "
                            + expression.length()
                            + ". Split it into several.");
        }
        try {
            return new Regex(key, Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw ConfigException.expected(key, "a regular expression", expression);
        }
    }

    /** Whether it is found anywhere in {@code text}: {@code re.search}. */
    public boolean isIn(String text) {
        return limited(text, Matcher::find);
    }

    /** Whether it is all of {@code text}: {@code re.fullmatch}. */
    public boolean matches(String text) {
        return limited(text, Matcher::matches);
    }

    private boolean limited(String text, Predicate<Matcher> search) {
        try {
            return search.test(pattern.matcher(new Limited(text, new int[1])));
        } catch (TooManyReads | StackOverflowError e) {
            throw new LimitException(
                    key
                            + ": expected a regular expression that is soon decided, found "
                            + Shown.value(pattern.pattern())
                            + " on a name of "
                            + text.length()
                            + " characters. Write it without nested repetition.");
        }
    }

    private static final class TooManyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyReads() {
            super(null, null, false, false);
        }
    }

    /** A text that can be read only so often: how java.util.regex can be stopped. */
    private record Limited(CharSequence text, int[] reads) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++reads[0] > MOST_READS) {
                throw new TooManyReads();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Limited(text.subSequence(start, end), reads);
        }
    }
}
