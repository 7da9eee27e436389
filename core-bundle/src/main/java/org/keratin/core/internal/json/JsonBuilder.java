package org.keratin.core.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.LimitException;

/** Builds plain values from a reader's tokens. */
final class JsonBuilder {

    private static final int SHARED_KEYS = 1000;
    private static final int SHARED_LENGTH = 100;

    private final JsonReader reader;
    private final JsonLexer lexer;
    private final Limits limits;
    private final Map<String, String> keys = new HashMap<>();
    private long scalar;

    JsonBuilder(JsonReader reader, JsonLexer lexer, Limits limits) {
        this.reader = reader;
        this.lexer = lexer;
        this.limits = limits;
    }

    Object value(int depth) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(deeper(depth));
            case BEGIN_ARRAY -> array(deeper(depth));
            case STRING -> string();
            case NUMBER -> {
                scalar++;
                yield number(reader.nextString());
            }
            case BOOLEAN -> {
                scalar++;
                yield reader.nextBoolean();
            }
            case NULL -> {
                scalar++;
                reader.nextNull();
                yield null;
            }
            default -> throw error("expected a value, found " + reader.peek());
        };
    }

    private Object string() throws IOException {
        String text = reader.nextString();
        if (!lexer.isWordForNumber(scalar++)) {
            return text;
        }
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            default -> Double.NEGATIVE_INFINITY;
        };
    }

    private int deeper(int depth) {
        if (depth >= limits.depth()) {
            JsonPosition at = JsonPosition.of(reader);
            throw new LimitException(
                    "line "
                            + at.line()
                            + ", column "
                            + at.column()
                            + ": expected lists and dicts at most "
                            + limits.depth()
                            + " deep. Raise Limits.depth if the text is trusted.");
        }
        return depth + 1;
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String key = shared(reader.nextName());
            scalar++;
            if (map.containsKey(key)) {
                throw error("duplicate key \"" + key + "\" in one dict");
            }
            map.put(key, value(depth));
        }
        reader.endObject();
        return map;
    }

    // One string for all keys that are equal, and the one that the classes' descriptions have: less
    // memory, hashes computed once, lookups that compare no characters.
    private String shared(String key) {
        String known = keys.get(key);
        if (known == null && keys.size() < SHARED_KEYS && key.length() <= SHARED_LENGTH) {
            known = key.intern();
            keys.put(known, known);
        }
        return known == null ? key : known;
    }

    private List<Object> array(int depth) throws IOException {
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            list.add(value(depth));
        }
        reader.endArray();
        return list;
    }

    private Object number(String text) {
        if (text.length() > limits.digits()) {
            throw error(
                    "expected a number of at most "
                            + limits.digits()
                            + " digits, found "
                            + text.length());
        }
        if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return Double.parseDouble(text);
        }
        return text.length() < 19 ? (Object) Long.parseLong(text) : wide(text);
    }

    private static Object wide(String text) {
        BigInteger whole = new BigInteger(text);
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
    }

    void end() throws IOException {
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw error("expected the end of the text behind the value");
        }
    }

    private JsonException error(String problem) {
        JsonPosition at = JsonPosition.of(reader);
        return new JsonException(problem, at.line(), at.column());
    }
}
