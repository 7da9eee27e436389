package org.keratin.keras.internal.dialect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How Keras 1 and 2 wrote the functions of a Lambda: {@code function} was a list of code, defaults
 * and closure, or a name, and {@code function_type} said which.
 */
final class OldLambda {

    static final List<Rule> RULES =
            List.of(
                    config -> modernize(config, "function"),
                    config -> modernize(config, "output_shape"),
                    config -> modernize(config, "mask"),
                    Rule.drop("module", "a function is found by its name"));

    private static final List<String> PARTS = List.of("code", "defaults", "closure");

    private OldLambda() {}

    private static void modernize(OldConfig config, String key) {
        String typeKey = key + "_type";
        Object value = config.get(key);
        Object type = config.get(typeKey);
        if ("lambda".equals(type) || isCode(key, value)) {
            config.set(key, lambda(value), "read as __lambda__");
        } else if ("function".equals(type) && value instanceof String name) {
            config.set(
                    key,
                    Map.of("class_name", "function", "config", name),
                    "read as the function " + name);
        }
        if (config.hasUnknown(typeKey)) {
            config.drop(typeKey, "the value says it");
        }
        if (config.hasUnknown(key + "_module")) {
            config.drop(key + "_module", "a function is found by its name");
        }
    }

    // Only of the function itself is a list always code: a shape is a list too.
    private static boolean isCode(String key, Object value) {
        return key.equals("function")
                && value instanceof List<?> list
                && !list.isEmpty()
                && list.get(0) instanceof String;
    }

    private static Map<String, Object> lambda(Object value) {
        List<?> parts = value instanceof List<?> list ? list : Arrays.asList(value);
        Map<String, Object> code = new LinkedHashMap<>();
        for (int i = 0; i < PARTS.size(); i++) {
            code.put(PARTS.get(i), i < parts.size() ? parts.get(i) : null);
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("class_name", "__lambda__");
        form.put("config", code);
        return form;
    }
}
