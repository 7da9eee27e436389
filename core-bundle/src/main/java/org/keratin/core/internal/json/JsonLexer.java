package org.keratin.core.internal.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.LimitException;

/**
 * Lets JSON as Python writes it through and refuses all else that Gson's lenient reader would take:
 * comments, single quotes, bare words, missing values, other separators, raw control characters in
 * strings.
 */
final class JsonLexer extends Reader {

    private static final char START = '^';
    private static final char SCALAR = '0';

    private final Reader text;
    private final Limits limits;
    private final StringBuilder word = new StringBuilder();
    private long read;
    private int line = 1;
    private int column;
    private boolean inString;
    private boolean escaped;
    private char before = START;
    private long scalars;
    private boolean ended;

    // Gson gives NaN and "NaN" alike, as strings: these are the places, among all scalars, of those
    // without quotes.
    private final Deque<Long> wordsForNumbers = new ArrayDeque<>();

    JsonLexer(Reader text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = text.read(buffer, offset, length);
        if (count < 0) {
            ended = true;
            endWord();
            return count;
        }
        for (int i = offset; i < offset + count; i++) {
            next(buffer[i]);
        }
        read += count;
        if (read > limits.characters()) {
            throw new LimitException(
                    "expected a text of at most "
                            + limits.characters()
                            + " characters. Raise Limits.characters if it is trusted.");
        }
        return count;
    }

    private void next(char c) {
        column++;
        if (inString) {
            string(c);
        } else if (c == '"') {
            endWord();
            scalar();
            inString = true;
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            endWord();
        } else if ("{}[],:".indexOf(c) >= 0) {
            endWord();
            structure(c);
        } else {
            word(c);
        }
        if (c == '\n') {
            line++;
            column = 0;
        }
    }

    private void string(char c) {
        if (c < ' ') {
            throw error("expected control characters in strings to be escaped");
        }
        if (escaped) {
            if ("\"\\/bfnrtu".indexOf(c) < 0) {
                throw error("expected an escape of JSON, found \\" + c);
            }
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
        }
    }

    private void word(char c) {
        if (c == '\uFEFF') {
            throw error("found a byte-order mark: save the text as UTF-8 without one");
        }
        if (word.length() > limits.digits()) {
            throw error("expected a number of at most " + limits.digits() + " digits");
        }
        word.append(c);
    }

    private void endWord() {
        if (word.length() == 0) {
            return;
        }
        String found = word.toString();
        word.setLength(0);
        boolean known =
                switch (found) {
                    case "true", "false", "null", "NaN", "Infinity", "-Infinity" -> true;
                    default -> JsonNumber.matches(found);
                };
        if (!known) {
            throw error(
                    "expected a value, found "
                            + (found.length() > 40 ? found.substring(0, 40) + "…" : found));
        }
        if (found.charAt(found.length() - 1) == 'y' || found.equals("NaN")) {
            wordsForNumbers.add(scalars);
        }
        scalar();
    }

    /**
     * Whether the scalar at this place, counted from 0, keys included, is NaN or an infinity
     * without quotes. Asked in order.
     */
    boolean isWordForNumber(long scalar) {
        while (!wordsForNumbers.isEmpty() && wordsForNumbers.peek() < scalar) {
            wordsForNumbers.remove();
        }
        return !wordsForNumbers.isEmpty() && wordsForNumbers.peek() == scalar;
    }

    /** Whether the text has been read to its end. */
    boolean isAtEnd() {
        return ended;
    }

    private void scalar() {
        if (before == SCALAR || before == '}' || before == ']') {
            throw error("expected a comma, or the end of the text");
        }
        before = SCALAR;
        scalars++;
    }

    private void structure(char c) {
        boolean opens = c == '{' || c == '[';
        boolean afterValue = before == SCALAR || before == '}' || before == ']';
        boolean emptyClose = c == '}' && before == '{' || c == ']' && before == '[';
        if (opens ? afterValue : !afterValue && !emptyClose) {
            throw error("expected a value, found " + c);
        }
        before = c;
    }

    private JsonException error(String problem) {
        return new JsonException(problem, line, Math.max(1, column));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
