package org.keratin.core.internal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ConfigException;

/** Writes plain values through Gson's streaming writer. */
final class JsonPrinter {

    private JsonPrinter() {}

    static String print(Object value, String indent) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = lenient(text)) {
            writer.setIndent(indent);
            print(value, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    // Only a lenient writer writes NaN. The successor of setLenient is not in Gson 2.9, which hosts
    // may bring.
    @SuppressWarnings("deprecation")
    private static JsonWriter lenient(StringWriter text) {
        JsonWriter writer = new JsonWriter(text);
        writer.setLenient(true);
        return writer;
    }

    private static void print(Object value, JsonWriter writer) throws IOException {
        if (value == null) {
            writer.nullValue();
        } else if (value instanceof Map<?, ?> map) {
            writer.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                writer.name(String.valueOf(entry.getKey()));
                print(entry.getValue(), writer);
            }
            writer.endObject();
        } else if (value instanceof List<?> list) {
            writer.beginArray();
            for (Object item : list) {
                print(item, writer);
            }
            writer.endArray();
        } else if (value instanceof String text) {
            writer.value(text);
        } else if (value instanceof Boolean bool) {
            writer.value(bool);
        } else if (value instanceof Double number) {
            writer.jsonValue(PythonFloat.repr(number));
        } else if (value instanceof Number number) {
            writer.value(number);
        } else {
            throw ConfigException.expected(
                    "value",
                    "a plain value: map, list, string, boolean, number or null",
                    value.getClass().getName());
        }
    }
}
