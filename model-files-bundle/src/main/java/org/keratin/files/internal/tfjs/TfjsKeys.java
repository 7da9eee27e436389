package org.keratin.files.internal.tfjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys as Python writes them: TensorFlow.js has some configs in camel case. */
final class TfjsKeys {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Whose values are constants, which are in camel case too. */
    private static final Set<String> CONSTANTS =
            Set.of(
                    "activation",
                    "recurrent_activation",
                    "data_format",
                    "distribution",
                    "interpolation",
                    "merge_mode",
                    "mode",
                    "padding");

    private TfjsKeys() {}

    /** The same value with all keys in snake case. */
    static Object snake(Object value) {
        return snake(value, 0);
    }

    private static Object snake(Object value, int depth) {
        if (depth > 500) {
            return value; // The deserializer says what is wrong with it.
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(snake(item, depth + 1)));
            return items;
        }
        if (value instanceof Map<?, ?> dict) {
            Map<String, Object> keys = new LinkedHashMap<>();
            dict.forEach(
                    (key, item) -> {
                        String name = snake(String.valueOf(key));
                        keys.put(
                                name,
                                CONSTANTS.contains(name) && item instanceof String constant
                                        ? snake(constant)
                                        : snake(item, depth + 1));
                    });
            return keys;
        }
        return value;
    }

    private static String snake(String name) {
        return HUMP.matcher(name).find()
                ? HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT)
                : name;
    }
}
