package org.keratin.keras.internal.dialect;

import static java.util.Map.entry;

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

    private static final List<Rule> RECURRENT =
            List.of(
                    Rule.drop("implementation", "how it is computed does not matter here"),
                    Rule.dropDefault("time_major", false),
                    Rule.dropDefault("reverse_state_order", false));

    private static final List<Rule> ONE_GROUP = List.of(Rule.dropDefault("groups", 1L));

    private static final List<Rule> ATTENTION = List.of(Rule.dropDefault("causal", false));

    /** By the class's name of today. */
    static final Map<String, List<Rule>> BY_CLASS =
            Map.ofEntries(
                    entry(
                            "Dense",
                            List.of(
                                    Rule.rename("output_dim", "units"),
                                    Rule.drop("input_dim", "the kernel is made for the input"))),
                    entry("Dropout", List.of(Rule.rename("p", "rate"))),
                    entry(
                            "BatchNormalization",
                            List.of(
                                    LayerRules::singleAxis,
                                    Rule.drop("fused", "how it is computed does not matter here"),
                                    Rule.dropDefault("virtual_batch_size", null))),
                    entry(
                            "Embedding",
                            List.of(
                                    Rule.drop("input_length", "any length is taken"),
                                    Rule.dropDefault("sparse", false),
                                    Rule.nullIsDefault("mask_zero"))),
                    entry(
                            "InputLayer",
                            List.of(
                                    Rule.rename("batch_input_shape", "batch_shape"),
                                    Rule.dropDefault("ragged", false))),
                    entry("LeakyReLU", List.of(Rule.rename("alpha", "negative_slope"))),
                    entry("DepthwiseConv1D", ONE_GROUP),
                    entry("DepthwiseConv2D", ONE_GROUP),
                    entry("SeparableConv1D", ONE_GROUP),
                    entry("SeparableConv2D", ONE_GROUP),
                    entry("Conv1DTranspose", ONE_GROUP),
                    entry("Conv2DTranspose", ONE_GROUP),
                    entry("Conv3DTranspose", ONE_GROUP),
                    entry("ConvLSTM1D", RECURRENT),
                    entry("ConvLSTM2D", RECURRENT),
                    entry("ConvLSTM3D", RECURRENT),
                    entry("RNN", RECURRENT),
                    entry("LSTM", RECURRENT),
                    entry("GRU", RECURRENT),
                    entry("SimpleRNN", RECURRENT),
                    entry("LSTMCell", RECURRENT),
                    entry("GRUCell", RECURRENT),
                    entry("SimpleRNNCell", RECURRENT),
                    entry("StackedRNNCells", RECURRENT),
                    entry("Attention", ATTENTION),
                    entry("AdditiveAttention", ATTENTION),
                    entry(
                            "MultiHeadAttention",
                            List.of(
                                    Rule.drop("query_shape", "the weights are made for the input"),
                                    Rule.drop("key_shape", "the weights are made for the input"),
                                    Rule.drop(
                                            "value_shape", "the weights are made for the input"))),
                    entry("Lambda", OldLambda.RULES),
                    entry("Sequential", List.of(LayerRules::inputOfFirstLayer)));

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
