package org.keratin.keras.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The literals that stand as defaults in a {@link Signature}, as plain values. */
final class PythonLiteral {

    private PythonLiteral() {}

    /** {@code None}, {@code True}, {@code -1}, {@code 1e-3}, {@code "same"}, {@code (1, 1)}. */
    static Object parse(String text) {
        switch (text) {
            case "None":
                return null;
            case "True":
                return true;
            case "False":
                return false;
            case "inf":
                return Double.POSITIVE_INFINITY;
            default:
                break;
        }
        char first = text.charAt(0);
        if (first == '"' || first == '\'') {
            return text.substring(1, text.length() - 1);
        }
        if (first == '(' || first == '[') {
            return list(text.substring(1, text.length() - 1));
        }
        return text.matches("-?\\d+") ? (Object) Long.valueOf(text) : Double.valueOf(text);
    }

    private static List<Object> list(String inner) {
        List<Object> items = new ArrayList<>();
        for (String part : split(inner)) {
            items.add(parse(part));
        }
        return Collections.unmodifiableList(items);
    }

    /** The parts between commas that stand in no bracket and no quotes. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' || c == '\'';
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(text.substring(from, i).trim());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).trim());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
