package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What layers of Keras 1 and 2 said otherwise. */
final class LayerRules {

    static final List<Rule> ALL =
            List.of(
                    Rule.drop("batch_input_shape", "the model's InputLayer says it"),
                    Rule.drop("input_dtype", "the model's InputLayer says it"),
                    Rule.dropDefault("experimental_autocast", true));

    /** By the class's name of today. */
    static final Map<String, List<Rule>> BY_CLASS =
            Map.of(
                    "Dense",
                            List.of(
                                    Rule.rename("output_dim", "units"),
                                    Rule.drop("input_dim", "the kernel is made for the input")),
                    "Dropout", List.of(Rule.rename("p", "rate")),
                    "BatchNormalization",
                            List.of(
                                    LayerRules::singleAxis,
                                    Rule.drop("fused", "how it is computed does not matter here"),
                                    Rule.dropDefault("virtual_batch_size", null)),
                    "Embedding", List.of(Rule.drop("input_length", "any length is taken")),
                    "InputLayer", List.of(Rule.rename("batch_input_shape", "batch_shape")),
                    "Lambda", OldLambda.RULES,
                    "Sequential", List.of(LayerRules::inputOfFirstLayer));

    private LayerRules() {}

    /** TensorFlow wrote the axis as a list of one. */
    private static void singleAxis(OldConfig config) {
        if (config.get("axis") instanceof List<?> axes && axes.size() == 1) {
            config.set("axis", axes.get(0), axes + " read as " + axes.get(0));
        }
    }

    /** The first layer carried the input's shape; today an InputLayer in front does. */
    private static void inputOfFirstLayer(OldConfig config) {
        if (config.get("layers") instanceof List<?> layers
                && !layers.isEmpty()
                && layers.get(0) instanceof Map<?, ?> first
                && !"InputLayer".equals(first.get("class_name"))
                && first.get("config") instanceof Map<?, ?> own
                && own.get("batch_input_shape") instanceof List<?> shape) {
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("batch_shape", shape);
            input.put("dtype", own.get("dtype") instanceof String dtype ? dtype : "float32");
            List<Object> all = new ArrayList<>();
            all.add(Map.of("module", "keras.layers", "class_name", "InputLayer", "config", input));
            all.addAll(layers);
            config.set(
                    "layers",
                    all,
                    "batch_input_shape "
                            + shape
                            + " of the first layer read as an InputLayer in front");
        }
    }
}
