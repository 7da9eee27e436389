package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ConfigException;

/** Arguments that Keras 1 wrote as other values, not only under other names. */
final class Keras1Values {

    private static final Map<String, String> ORDERINGS =
            Map.of("th", "channels_first", "tf", "channels_last");

    private Keras1Values() {}

    /** {@code dim_ordering} was called after the back end whose order it is. */
    static void dimOrdering(OldConfig config) {
        if (config.hasUnknown("dim_ordering")) {
            Object ordering = config.get("dim_ordering");
            String today = ORDERINGS.get(String.valueOf(ordering));
            if (today == null && ordering != null && !ordering.equals("default")) {
                throw ConfigException.expected("dim_ordering", "th or tf", ordering);
            }
            config.rename("dim_ordering", "data_format");
            config.set("data_format", today, ordering + " read as " + today);
        }
    }

    /** Several numbers, one for each axis, that are one list today. */
    static Rule together(String key, String... parts) {
        return config -> {
            if (config.has(parts[0])) {
                List<Object> list = new ArrayList<>();
                for (String part : parts) {
                    list.add(config.get(part));
                    config.drop(part, "it is in " + key);
                }
                config.set(key, list, String.join(", ", parts) + " read as " + key);
            }
        };
    }

    /** Regularizers and constraints were dicts with a {@code name} among their arguments. */
    static Rule named(String key, Map<String, OldClass> classes) {
        return config -> {
            if (config.get(key) instanceof Map<?, ?> dict
                    && dict.get("name") instanceof String name
                    && !dict.containsKey("class_name")) {
                config.set(key, object(key, dict, name, classes), name + " read as today's");
            }
        };
    }

    private static Object object(
            String key, Map<?, ?> dict, String name, Map<String, OldClass> classes) {
        OldClass known = classes.get(name);
        if (known == null) {
            throw ConfigException.expected(key, "one of " + classes.keySet(), name);
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        dict.forEach((argument, value) -> arguments.put(String.valueOf(argument), value));
        arguments.remove("name");
        if (arguments.containsKey("m")) {
            arguments.put("max_value", arguments.remove("m"));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("class_name", known.name());
        object.put("config", arguments);
        return object;
    }

    /** {@code forget_bias_init} was a name; of the two that occur, one is a flag today. */
    static void forgetBias(OldConfig config) {
        if (config.has("forget_bias_init")) {
            Object name = config.get("forget_bias_init");
            config.drop("forget_bias_init", "unit_forget_bias says it");
            boolean one = List.of("one", "ones").contains(String.valueOf(name));
            config.set("unit_forget_bias", one, "forget_bias_init " + name + " read as " + one);
        }
    }

    /** Sample-wise and batch-wise normalization (modes 1 and 2) have no class today. */
    static void normalizationMode(OldConfig config) {
        if (config.has("mode")) {
            config.dropDefault("mode", 0L, "feature-wise, as today");
        }
    }

    /** Word dropout worked in training only, so that a trained model needs none. */
    static void wordDropout(OldConfig config) {
        if (config.has("dropout")) {
            Object rate = config.get("dropout");
            if (rate instanceof Number number && number.doubleValue() != 0) {
                config.dropMeaning(
                        "dropout",
                        "dropout "
                                + rate
                                + " of whole words left out: today's Embedding has none; training"
                                + " it further is another thing, predicting is not");
            } else {
                config.drop("dropout", "none");
            }
        }
    }

    /** Padding of four numbers, or a dict with a number for each side. */
    static void padding2D(OldConfig config) {
        Object padding = config.get("padding");
        if (padding instanceof Map<?, ?> sides) {
            config.set(
                    "padding",
                    List.of(
                            List.of(side(sides, "top_pad"), side(sides, "bottom_pad")),
                            List.of(side(sides, "left_pad"), side(sides, "right_pad"))),
                    "sides read as pairs");
        } else if (padding instanceof List<?> list && list.size() == 4) {
            config.set(
                    "padding",
                    List.of(list.subList(0, 2), list.subList(2, 4)),
                    "four sides read as two pairs");
        }
    }

    /** Likewise along one axis. */
    static void padding1D(OldConfig config) {
        if (config.get("padding") instanceof Map<?, ?> sides) {
            config.set(
                    "padding",
                    List.of(side(sides, "left_pad"), side(sides, "right_pad")),
                    "sides read as a pair");
        }
    }

    private static Object side(Map<?, ?> sides, String key) {
        return sides.get(key) instanceof Number number ? number : 0L;
    }
}
