package org.keratin.keras.internal.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ConfigException;

/** The one Merge layer of Keras 1, whose {@code mode} became classes. */
final class OldMerge {

    private static final Map<String, String> CLASSES =
            Map.of(
                    "sum", "Add",
                    "mul", "Multiply",
                    "ave", "Average",
                    "max", "Maximum",
                    "concat", "Concatenate",
                    "dot", "Dot",
                    "cos", "Dot");

    private OldMerge() {}

    /** The layer of today, without its branches. */
    static Map<String, Object> modernize(Map<String, Object> config, Spot at) {
        Object mode = config.get("mode");
        if (!"raw".equals(config.getOrDefault("mode_type", "raw")) || !(mode instanceof String)) {
            return lambda(config);
        }
        String className = CLASSES.get((String) mode);
        if (className == null) {
            throw ConfigException.expected(
                    at.key("mode").path(), "one of " + CLASSES.keySet(), mode);
        }
        Map<String, Object> today = new LinkedHashMap<>();
        today.put("name", config.get("name"));
        if (className.equals("Concatenate")) {
            today.put("axis", config.getOrDefault("concat_axis", -1L));
        }
        if (className.equals("Dot")) {
            today.put("axes", axes(config.getOrDefault("dot_axes", -1L)));
            today.put("normalize", mode.equals("cos"));
        }
        at.rewritten("mode", "Merge with mode " + mode + " read as " + className);
        return object(className, today);
    }

    // Two lists of one axis each, or one axis for both.
    private static Object axes(Object given) {
        if (given instanceof List<?> both
                && both.size() == 2
                && both.get(0) instanceof List<?> first
                && both.get(1) instanceof List<?> second
                && first.size() == 1
                && second.size() == 1) {
            return List.of(first.get(0), second.get(0));
        }
        return given;
    }

    // Python code merged: a Lambda, which is refused by its name or has a substitute.
    private static Map<String, Object> lambda(Map<String, Object> config) {
        Map<String, Object> today = new LinkedHashMap<>();
        today.put("name", config.get("name"));
        today.put("function", config.get("mode"));
        today.put("function_type", config.get("mode_type"));
        return object("Lambda", today);
    }

    private static Map<String, Object> object(String className, Map<String, Object> config) {
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("module", "keras.layers");
        dict.put("class_name", className);
        dict.put("config", config);
        return dict;
    }
}
