package org.keratin.core.internal.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.LimitException;

/**
 * Builds plain values from a text in one pass: JSON as Python writes it, and nothing else.
 *
 * <p>Gson's reader takes {@code NaN} only when it is lenient, and then takes comments, bare words
 * and missing values too; a second lexer in front of it cost more than this.
 */
final class JsonParser {

    private static final String NO_JSON = "expected JSON, found something else";

    private final JsonText text;
    private final Limits limits;
    private final SharedStrings strings = new SharedStrings();

    JsonParser(JsonText text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** The one value of the text. */
    Object document() {
        Object value = value(0);
        char next = text.peek();
        if (next != JsonText.END) {
            throw isStructure(next)
                    ? text.error("expected the end of the text behind the value")
                    : noSeparator();
        }
        return value;
    }

    private Object value(int depth) {
        char c = text.peek();
        return switch (c) {
            case '{' -> object(deeper(depth));
            case '[' -> array(deeper(depth));
            case '"' -> string(false);
            case JsonText.END -> throw text.ended();
            case '}', ']', ',', ':' -> throw text.error("expected a value, found " + c);
            default -> word();
        };
    }

    private int deeper(int depth) {
        if (depth >= limits.depth()) {
            throw new LimitException(
                    text.place()
                            + ": expected lists and dicts at most "
                            + limits.depth()
                            + " deep. Raise Limits.depth if the text is trusted.");
        }
        return depth + 1;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        text.skip(1);
        if (text.peek() == '}') {
            text.skip(1);
            return map;
        }
        do {
            int place = key();
            String key = string(true);
            if (text.peek() != ':') {
                throw noSeparator();
            }
            text.skip(1);
            Object value = text.peek() == '"' && isNames(key) ? string(true) : value(depth);
            int before = map.size();
            map.put(key, value);
            if (map.size() == before) {
                throw text.errorAt(place, "duplicate key \"" + key + "\" in one dict");
            }
        } while (goesOn('}'));
        return map;
    }

    // Names of classes are looked up as often as keys are.
    private static boolean isNames(String key) {
        return key.equals("class_name") || key.equals("module");
    }

    private int key() {
        char c = text.peek();
        if (c == '"') {
            return text.at();
        }
        if (c == JsonText.END) {
            throw text.ended();
        }
        if (isStructure(c)) {
            throw text.error("expected a value, found " + c);
        }
        word(); // which refuses what is no word of JSON
        throw text.error(NO_JSON);
    }

    private List<Object> array(int depth) {
        List<Object> list = new ArrayList<>();
        text.skip(1);
        if (text.peek() == ']') {
            text.skip(1);
            return list;
        }
        do {
            list.add(value(depth));
        } while (goesOn(']'));
        return list;
    }

    private boolean goesOn(char close) {
        char c = text.peek();
        if (c != ',' && c != close) {
            throw noSeparator();
        }
        text.skip(1);
        return c == ',';
    }

    private JsonException noSeparator() {
        char c = text.peek();
        if (c == JsonText.END) {
            return text.ended();
        }
        if (isStructure(c)) {
            return text.error(NO_JSON);
        }
        if (c != '"') {
            word(); // which refuses what is no word of JSON
        }
        return text.error("expected a comma, or the end of the text");
    }

    private static boolean isStructure(char c) {
        return c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':';
    }

    private String string(boolean isShared) {
        int from = text.at() + 1;
        int to = text.plainEnd(from);
        if (text.chars()[to] == '"') {
            text.skip(to + 1 - text.at());
            return strings.of(text.chars(), from, to, isShared);
        }
        StringBuilder unescaped = new StringBuilder();
        while (text.chars()[to] != '"') {
            unescaped.append(text.chars(), from, to - from);
            text.skip(to - text.at());
            from = to + JsonEscape.append(text, unescaped);
            to = text.plainEnd(from);
        }
        unescaped.append(text.chars(), from, to - from);
        text.skip(to + 1 - text.at());
        return unescaped.toString();
    }

    private Object word() {
        int from = text.at();
        int to = text.wordEnd();
        if (text.chars()[from] == '\uFEFF') {
            throw text.error("found a byte-order mark: save the text as UTF-8 without one");
        }
        if (to - from > limits.digits()) {
            throw text.error("expected a number of at most " + limits.digits() + " digits");
        }
        String word = strings.of(text.chars(), from, to, false);
        Object value =
                switch (word) {
                    case "true" -> true;
                    case "false" -> false;
                    case "null" -> null;
                    case "NaN" -> Double.NaN;
                    case "Infinity" -> Double.POSITIVE_INFINITY;
                    case "-Infinity" -> Double.NEGATIVE_INFINITY;
                    default -> number(word);
                };
        text.skip(to - from);
        return value;
    }

    private Number number(String word) {
        if (!JsonNumber.matches(word)) {
            throw text.error(
                    "expected a value, found "
                            + (word.length() > 40 ? word.substring(0, 40) + "…" : word));
        }
        if (word.indexOf('.') >= 0 || word.indexOf('e') >= 0 || word.indexOf('E') >= 0) {
            return Double.valueOf(word);
        }
        return word.length() < 19 ? (Number) Long.valueOf(word) : wide(word);
    }

    private static Number wide(String word) {
        BigInteger whole = new BigInteger(word);
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }
}
