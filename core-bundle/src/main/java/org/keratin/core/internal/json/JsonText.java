package org.keratin.core.internal.json;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.LimitException;

/** The characters of one text, with what tokens are made of. */
final class JsonText {

    /** What {@link #peek} gives at the end of the text. No text has it outside of a string. */
    static final char END = '\0';

    private static final int FIRST_READ = 1 << 14;

    // What the JVM makes arrays of at most, less one.
    private static final int LONGEST = Integer.MAX_VALUE - 9;

    private final char[] chars;
    private final int end;
    private int at;

    private JsonText(char[] chars, int end) {
        this.chars = chars;
        this.end = end;
    }

    static JsonText of(String text, Limits limits) {
        checkLength(text.length(), limits);
        return new JsonText(text.toCharArray(), text.length());
    }

    static JsonText of(Reader reader, Limits limits) throws IOException {
        char[] chars = new char[FIRST_READ];
        int end = 0;
        int count;
        while ((count = reader.read(chars, end, chars.length - end)) >= 0) {
            end += count;
            checkLength(end, limits);
            if (end == chars.length) {
                chars = Arrays.copyOf(chars, (int) Math.min(chars.length * 2L, LONGEST + 1L));
            }
        }
        return new JsonText(chars, end);
    }

    private static void checkLength(int length, Limits limits) {
        long most = Math.min(limits.characters(), LONGEST);
        if (length > most) {
            throw new LimitException(
                    "expected a text of at most "
                            + most
                            + " characters. Raise Limits.characters if it is trusted.");
        }
    }

    char[] chars() {
        return chars;
    }

    /** The place of the next character. */
    int at() {
        return at;
    }

    /** Goes on behind {@code count} characters. */
    void skip(int count) {
        at += count;
    }

    /** The next character that is not white space, or {@link #END}. */
    char peek() {
        while (at < end) {
            char c = chars[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c == END ? '\uFFFF' : c;
            }
            at++;
        }
        return END;
    }

    /** Where the word ends that begins here: what is neither white space nor structure. */
    int wordEnd() {
        int to = at;
        while (to < end && !endsWord(chars[to])) {
            to++;
        }
        return to;
    }

    private static boolean endsWord(char c) {
        return switch (c) {
            case ' ', '\n', '\r', '\t', '{', '}', '[', ']', ',', ':', '"' -> true;
            default -> false;
        };
    }

    /**
     * Where the plain characters of a string end, from {@code from} on: at a quote or a backslash.
     */
    int plainEnd(int from) {
        for (int i = from; i < end; i++) {
            char c = chars[i];
            if (c == '"' || c == '\\') {
                return i;
            }
            if (c < ' ') {
                at = i;
                throw error("expected control characters in strings to be escaped");
            }
        }
        at = end;
        throw ended();
    }

    /** The character {@code offset} behind the next one, which must be there. */
    char charAfter(int offset) {
        if (at + offset >= end) {
            throw ended();
        }
        return chars[at + offset];
    }

    JsonException ended() {
        at = end;
        return error("the text ends before the value does");
    }

    /** The error that says {@code problem} of this place. */
    JsonException error(String problem) {
        return errorAt(at, problem);
    }

    JsonException errorAt(int place, String problem) {
        int lineStart = lineStart(place);
        return new JsonException(problem, line(place), Math.max(1, place - lineStart + 1));
    }

    /** This place, as a message begins. */
    String place() {
        return "line " + line(at) + ", column " + (at - lineStart(at) + 1);
    }

    private int line(int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += chars[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private int lineStart(int place) {
        int start = place;
        while (start > 0 && chars[start - 1] != '\n') {
            start--;
        }
        return start;
    }
}
