package org.keratin.files.internal.write;

import java.util.List;
import java.util.Map;
import org.keratin.core.KerasJson;

/** Writes plain values as Python's {@code json.dumps} does, byte for byte. */
final class PythonJson {

    private final StringBuilder text = new StringBuilder();

    private final KerasJson numbers;

    private PythonJson(KerasJson numbers) {
        this.numbers = numbers;
    }

    /**
     * The text of a value.
     *
     * @param numbers spells floating-point numbers as Python does
     */
    static String write(Object value, KerasJson numbers) {
        PythonJson json = new PythonJson(numbers);
        json.append(value);
        return json.text.toString();
    }

    private void append(Object value) {
        if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof String string) {
            string(string);
        } else if (value instanceof Double number) {
            text.append(numbers.write(number));
        } else {
            text.append(value); // true, 1 and null are spelled as in Java
        }
    }

    private void map(Map<?, ?> map) {
        String separator = "";
        text.append('{');
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            append(entry.getValue());
            separator = ", ";
        }
        text.append('}');
    }

    private void list(List<?> list) {
        String separator = "";
        text.append('[');
        for (Object item : list) {
            text.append(separator);
            append(item);
            separator = ", ";
        }
        text.append(']');
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\f' -> text.append("\\f");
            case '\b' -> text.append("\\b");
            default -> {
                if (c < ' ' || c >= 0x7F) {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
