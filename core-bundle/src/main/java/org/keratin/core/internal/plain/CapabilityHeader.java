package org.keratin.core.internal.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code Provide-Capability} headers where there is no framework to do it. */
final class CapabilityHeader {

    private CapabilityHeader() {}

    /**
     * The attributes of each capability of {@code namespace}: strings, or lists of strings.
     * Directives are left out.
     */
    static List<Map<String, Object>> parse(String header, String namespace) {
        List<Map<String, Object>> capabilities = new ArrayList<>();
        for (String clause : split(header, ',')) {
            List<String> parts = split(clause, ';');
            if (parts.get(0).trim().equals(namespace)) {
                Map<String, Object> attributes = new HashMap<>();
                parts.stream().skip(1).forEach(part -> attribute(part.trim(), attributes));
                capabilities.add(attributes);
            }
        }
        return capabilities;
    }

    private static void attribute(String part, Map<String, Object> attributes) {
        int equals = part.indexOf('=');
        if (equals <= 0 || part.charAt(equals - 1) == ':') {
            return;
        }
        String[] nameAndType = part.substring(0, equals).split(":", 2);
        String value = unquote(part.substring(equals + 1).trim());
        boolean list = nameAndType.length > 1 && nameAndType[1].startsWith("List");
        attributes.put(nameAndType[0].trim(), list ? items(value) : value);
    }

    private static List<String> items(String value) {
        return split(value, ',').stream()
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String unquote(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    /** The parts between separators that stand outside of quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
