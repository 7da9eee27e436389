package org.keratin.keras.internal.dialect;

import static java.util.Map.entry;
import static org.keratin.keras.internal.dialect.Keras1Values.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The layers of Keras 1 by their names, and what their configs said otherwise. */
final class Keras1Classes {

    private static final OldClass L1L2 = OldClass.of("L1L2");

    private static final Map<String, OldClass> REGULARIZERS =
            Map.of(
                    "WeightRegularizer", L1L2,
                    "ActivityRegularizer", L1L2,
                    "L1L2Regularizer", L1L2,
                    "L1Regularizer", L1L2,
                    "L2Regularizer", L1L2,
                    "L1L2", L1L2);

    private static final Map<String, OldClass> CONSTRAINTS =
            Map.of(
                    "MaxNorm", OldClass.of("MaxNorm"),
                    "NonNeg", OldClass.of("NonNeg"),
                    "UnitNorm", OldClass.of("UnitNorm"),
                    "MinMaxNorm", OldClass.of("MinMaxNorm"));

    /** What layers of every class may carry. */
    static final List<Rule> ALL =
            List.of(
                    Keras1Values.named("activity_regularizer", REGULARIZERS),
                    Rule.rename("input_dtype", "dtype"),
                    Rule.rename("border_mode", "padding"),
                    Keras1Values::dimOrdering);

    private static final List<Rule> SIZES =
            List.of(
                    Rule.drop("input_dim", "the weights are made for the input"),
                    Rule.drop("input_length", "any length is taken"));

    private static final List<Rule> BIAS =
            List.of(
                    Rule.rename("b_regularizer", "bias_regularizer"),
                    Rule.rename("b_constraint", "bias_constraint"),
                    Rule.rename("bias", "use_bias"),
                    Keras1Values.named("bias_regularizer", REGULARIZERS),
                    Keras1Values.named("bias_constraint", CONSTRAINTS));

    private static final List<Rule> KERNEL = join(BIAS, weights("kernel", "W", "init"));

    private static final List<Rule> FILTERS =
            join(KERNEL, List.of(Rule.rename("nb_filter", "filters"), SIZES.get(0), SIZES.get(1)));

    private static final List<Rule> CONVOLUTION_1D =
            join(
                    FILTERS,
                    List.of(
                            Rule.rename("filter_length", "kernel_size"),
                            Rule.rename("subsample_length", "strides"),
                            Rule.rename("atrous_rate", "dilation_rate")));

    private static final List<Rule> CONVOLUTION_2D =
            join(
                    FILTERS,
                    List.of(
                            together("kernel_size", "nb_row", "nb_col"),
                            Rule.rename("subsample", "strides"),
                            Rule.rename("atrous_rate", "dilation_rate"),
                            Rule.drop("output_shape", "it follows from the input")));

    private static final List<Rule> CONVOLUTION_3D =
            join(
                    FILTERS,
                    List.of(
                            together("kernel_size", "kernel_dim1", "kernel_dim2", "kernel_dim3"),
                            Rule.rename("subsample", "strides")));

    private static final List<Rule> SEPARABLE =
            join(
                    List.of(
                            config -> {
                                if (config.has("init")) {
                                    config.set(
                                            "depthwise_initializer",
                                            config.get("init"),
                                            "init read as depthwise_initializer");
                                }
                            },
                            Rule.rename("init", "pointwise_initializer"),
                            Keras1Values.named("depthwise_regularizer", REGULARIZERS),
                            Keras1Values.named("pointwise_regularizer", REGULARIZERS),
                            Keras1Values.named("depthwise_constraint", CONSTRAINTS),
                            Keras1Values.named("pointwise_constraint", CONSTRAINTS)),
                    CONVOLUTION_2D);

    private static final List<Rule> RECURRENT =
            join(
                    List.of(Rule.rename("inner_activation", "recurrent_activation")),
                    KERNEL,
                    weights("recurrent", "U", "inner_init"),
                    SIZES,
                    List.of(
                            Rule.rename("output_dim", "units"),
                            Rule.rename("dropout_W", "dropout"),
                            Rule.rename("dropout_U", "recurrent_dropout"),
                            Rule.drop("consume_less", "how it is computed does not matter here"),
                            Keras1Values::forgetBias));

    private static final List<Rule> DENSE =
            join(KERNEL, SIZES, List.of(Rule.rename("output_dim", "units")));

    private static final List<Rule> POOLING_1D =
            List.of(Rule.rename("pool_length", "pool_size"), Rule.rename("stride", "strides"));

    private static final List<Rule> EMBEDDING =
            join(
                    weights("embeddings", "W", "init"),
                    List.of(SIZES.get(1), Keras1Values::wordDropout));

    private static final List<Rule> NORMALIZATION =
            List.of(
                    Keras1Values::normalizationMode,
                    Rule.rename("beta_init", "beta_initializer"),
                    Rule.rename("gamma_init", "gamma_initializer"),
                    Keras1Values.named("beta_regularizer", REGULARIZERS),
                    Keras1Values.named("gamma_regularizer", REGULARIZERS));

    private static final Rule RATE = Rule.rename("p", "rate");

    /** By the class's name in Keras 1. */
    static final Map<String, OldClass> BY_CLASS =
            Map.ofEntries(
                    entry("Dense", OldClass.of("Dense", DENSE)),
                    entry("TimeDistributedDense", OldClass.of("Dense", DENSE)),
                    entry("Dropout", OldClass.of("Dropout", RATE)),
                    entry("SpatialDropout1D", OldClass.of("SpatialDropout1D", RATE)),
                    entry("SpatialDropout2D", OldClass.of("SpatialDropout2D", RATE)),
                    entry("SpatialDropout3D", OldClass.of("SpatialDropout3D", RATE)),
                    entry("GaussianDropout", OldClass.of("GaussianDropout", RATE)),
                    entry(
                            "GaussianNoise",
                            OldClass.of("GaussianNoise", Rule.rename("sigma", "stddev"))),
                    entry("Convolution1D", OldClass.of("Conv1D", CONVOLUTION_1D)),
                    entry("Conv1D", OldClass.of("Conv1D", CONVOLUTION_1D)),
                    entry("AtrousConvolution1D", OldClass.of("Conv1D", CONVOLUTION_1D)),
                    entry("AtrousConv1D", OldClass.of("Conv1D", CONVOLUTION_1D)),
                    entry("Convolution2D", OldClass.of("Conv2D", CONVOLUTION_2D)),
                    entry("Conv2D", OldClass.of("Conv2D", CONVOLUTION_2D)),
                    entry("AtrousConvolution2D", OldClass.of("Conv2D", CONVOLUTION_2D)),
                    entry("AtrousConv2D", OldClass.of("Conv2D", CONVOLUTION_2D)),
                    entry("Deconvolution2D", OldClass.of("Conv2DTranspose", CONVOLUTION_2D)),
                    entry("Deconv2D", OldClass.of("Conv2DTranspose", CONVOLUTION_2D)),
                    entry("SeparableConvolution2D", OldClass.of("SeparableConv2D", SEPARABLE)),
                    entry("SeparableConv2D", OldClass.of("SeparableConv2D", SEPARABLE)),
                    entry("Convolution3D", OldClass.of("Conv3D", CONVOLUTION_3D)),
                    entry("Conv3D", OldClass.of("Conv3D", CONVOLUTION_3D)),
                    entry("ConvLSTM2D", OldClass.of("ConvLSTM2D", join(RECURRENT, CONVOLUTION_2D))),
                    entry("MaxPooling1D", OldClass.of("MaxPooling1D", POOLING_1D)),
                    entry("AveragePooling1D", OldClass.of("AveragePooling1D", POOLING_1D)),
                    entry(
                            "UpSampling1D",
                            OldClass.of("UpSampling1D", Rule.rename("length", "size"))),
                    entry("ZeroPadding1D", OldClass.of("ZeroPadding1D", Keras1Values::padding1D)),
                    entry("ZeroPadding2D", OldClass.of("ZeroPadding2D", Keras1Values::padding2D)),
                    entry("Embedding", OldClass.of("Embedding", EMBEDDING)),
                    entry("SimpleRNN", OldClass.of("SimpleRNN", RECURRENT)),
                    entry("LSTM", OldClass.of("LSTM", RECURRENT)),
                    entry("GRU", OldClass.of("GRU", RECURRENT)),
                    entry("BatchNormalization", OldClass.of("BatchNormalization", NORMALIZATION)),
                    entry("PReLU", OldClass.of("PReLU", Rule.rename("init", "alpha_initializer"))));

    private Keras1Classes() {}

    private static List<Rule> weights(String weight, String letter, String init) {
        return List.of(
                Rule.rename(init, weight + "_initializer"),
                Rule.rename(letter + "_regularizer", weight + "_regularizer"),
                Rule.rename(letter + "_constraint", weight + "_constraint"),
                Keras1Values.named(weight + "_regularizer", REGULARIZERS),
                Keras1Values.named(weight + "_constraint", CONSTRAINTS));
    }

    @SafeVarargs
    private static List<Rule> join(List<Rule>... lists) {
        List<Rule> all = new ArrayList<>();
        for (List<Rule> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
