package org.keratin.keras.internal.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape of a Sequential's input, which its first layer carried: itself, or the first layer of a
 * model that it is, or what a wrapper holds.
 *
 * @param shape the shape, batch included
 * @param dtype the input's dtype
 */
record FirstLayer(List<?> shape, Object dtype) {

    private static final int DEEPEST = 50;

    private static final Set<String> WRAPPERS = Set.of("Bidirectional", "TimeDistributed");

    /** What the first of {@code layers} says, or {@code null}. */
    static FirstLayer of(List<?> layers) {
        return layers.isEmpty() ? null : of(layers.get(0), 0);
    }

    private static FirstLayer of(Object layer, int depth) {
        if (depth > DEEPEST || !(layer instanceof Map<?, ?> dict)) {
            return null;
        }
        Object config = dict.get("config");
        if (config instanceof List<?> layers) {
            return layers.isEmpty() ? null : of(layers.get(0), depth + 1);
        }
        if (!(config instanceof Map<?, ?> own)) {
            return null;
        }
        for (String key : List.of("batch_input_shape", "batch_shape")) {
            if (own.get(key) instanceof List<?> shape) {
                return new FirstLayer(shape, dtype(dict, own));
            }
        }
        if (own.get("layers") instanceof List<?> layers && !layers.isEmpty()) {
            return of(layers.get(0), depth + 1);
        }
        return WRAPPERS.contains(String.valueOf(dict.get("class_name")))
                ? of(own.get("layer"), depth + 1)
                : null;
    }

    private static Object dtype(Map<?, ?> layer, Map<?, ?> own) {
        if (own.get("input_dtype") instanceof String input) {
            return input;
        }
        boolean counts = own.get("dtype") instanceof String dtype && !dtype.contains("mixed");
        return counts && !"Embedding".equals(layer.get("class_name"))
                ? own.get("dtype")
                : "float32";
    }

    /** An input layer of this shape. */
    Map<String, Object> inputLayer(String name) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("batch_shape", shape);
        config.put("dtype", dtype);
        if (name != null) {
            config.put("name", name);
        }
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("module", "keras.layers");
        layer.put("class_name", "InputLayer");
        layer.put("config", config);
        return layer;
    }
}
