package org.keratin.repositories.internal.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.framework.Version;

/** The types of attributes in an index. */
final class AttributeType {

    private static final Pattern LIST = Pattern.compile("List\\s*(?:<\\s*(\\w+)\\s*>)?");

    /** A comma that no backslash makes part of an element. */
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private AttributeType() {}

    /**
     * Reads a value.
     *
     * @param type its type; {@code null} for a text
     * @throws IllegalArgumentException if there is no such type, or the value is none of it
     */
    static Object read(String type, String value) {
        var list = LIST.matcher(type == null ? "String" : type.strip());
        if (list.matches()) {
            String element = list.group(1) == null ? "String" : list.group(1);
            List<Object> elements =
                    Arrays.stream(COMMA.split(value))
                            .map(text -> text.strip().replace("\\,", ",").replace("\\\\", "\\"))
                            .map(text -> scalar(element, text))
                            .toList();
            return elements;
        }
        return scalar(type == null ? "String" : type.strip(), value);
    }

    private static Object scalar(String type, String value) {
        return switch (type) {
            case "String" -> value;
            case "Version" -> Version.parseVersion(value);
            case "Long" -> Long.valueOf(value.strip());
            case "Double" -> Double.valueOf(value.strip());
            default ->
                    throw new IllegalArgumentException(
                            "expected the type String, Version, Long, Double or a List of them,"
                                    + " found "
                                    + type);
        };
    }
}
