package org.keratin.core.internal.describe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Constants of an enum, written in lower case. */
final class EnumConverter implements Converter {

    private final Map<String, Object> byName;

    EnumConverter(Class<?> type) {
        this.byName =
                Arrays.stream(type.getEnumConstants())
                        .collect(Collectors.toMap(EnumConverter::written, Function.identity()));
    }

    /** How a config writes a constant. */
    static String written(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        Object constant = value instanceof String name ? byName.get(name) : null;
        if (constant == null) {
            throw mismatch(value, path);
        }
        return new Node.Constant(constant);
    }

    @Override
    public String words() {
        return "one of " + byName.keySet().stream().sorted().toList();
    }
}
