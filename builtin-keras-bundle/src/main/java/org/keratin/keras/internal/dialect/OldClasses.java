package org.keratin.keras.internal.dialect;

import static java.util.Map.entry;

import java.util.Map;

/** Names of classes of Keras 2 that are called otherwise today, or computed otherwise. */
final class OldClasses {

    private static final Rule WITHOUT_RESET = OldClasses::withoutReset;

    /**
     * By the class's name in Keras 2; those of Keras 1 that have rules of their own are not here.
     */
    static final Map<String, OldClass> KERAS_2 =
            Map.ofEntries(
                    entry("Convolution1D", OldClass.of("Conv1D")),
                    entry("Convolution2D", OldClass.of("Conv2D")),
                    entry("Convolution3D", OldClass.of("Conv3D")),
                    entry("Deconvolution2D", OldClass.of("Conv2DTranspose")),
                    entry("Deconvolution3D", OldClass.of("Conv3DTranspose")),
                    entry("Convolution1DTranspose", OldClass.of("Conv1DTranspose")),
                    entry("Convolution2DTranspose", OldClass.of("Conv2DTranspose")),
                    entry("Convolution3DTranspose", OldClass.of("Conv3DTranspose")),
                    entry("SeparableConvolution1D", OldClass.of("SeparableConv1D")),
                    entry("SeparableConvolution2D", OldClass.of("SeparableConv2D")),
                    entry("AtrousConvolution1D", OldClass.of("Conv1D")),
                    entry("AtrousConvolution2D", OldClass.of("Conv2D")),
                    entry("BatchNormalizationV1", OldClass.of("BatchNormalization")),
                    entry("BatchNormalizationV2", OldClass.of("BatchNormalization")),
                    entry("SyncBatchNormalization", OldClass.of("BatchNormalization")),
                    entry("DenseFeaturesV2", OldClass.of("DenseFeatures")),
                    entry("LSTMV1", OldClass.of("LSTM")),
                    entry("LSTMV2", OldClass.of("LSTM")),
                    entry("GRU", OldClass.of("GRU", WITHOUT_RESET)),
                    entry("GRUV1", OldClass.of("GRU", WITHOUT_RESET)),
                    entry("GRUV2", OldClass.of("GRU", WITHOUT_RESET)),
                    entry("GRUCell", OldClass.of("GRUCell", WITHOUT_RESET)),
                    entry("GRUCellV2", OldClass.of("GRUCell", WITHOUT_RESET)),
                    entry("LSTMCellV2", OldClass.of("LSTMCell")),
                    entry("SimpleRNNV2", OldClass.of("SimpleRNN")),
                    entry("CuDNNLSTM", OldClass.of("LSTM")),
                    entry(
                            "CuDNNGRU",
                            OldClass.of(
                                    "GRU",
                                    config ->
                                            config.set(
                                                    "reset_after", true, "as cuDNN computes it"))),
                    entry("BidirectionalV2", OldClass.of("Bidirectional")),
                    entry(
                            "ThresholdedReLU",
                            OldClass.of("ReLU", Rule.rename("theta", "threshold"))),
                    entry("Policy", OldClass.of("DTypePolicy")),
                    entry("PolicyV1", OldClass.of("DTypePolicy")),
                    entry("Model", OldClass.of("Functional")));

    /** Where today's classes are that are no layers. */
    private static final Map<String, String> MODULES =
            Map.of("Functional", "keras.src.models.functional", "DTypePolicy", "keras");

    private OldClasses() {}

    /** The module of today's class. */
    static String moduleOf(String className) {
        return MODULES.getOrDefault(className, "keras.layers");
    }

    /** Until tf.keras 2, and without saying so, the reset gate came before the product. */
    private static void withoutReset(OldConfig config) {
        if (!config.has("reset_after")) {
            config.setMeaning(
                    "reset_after",
                    false,
                    "not there: read as false, the only way that version of Keras had; today's"
                            + " default is true");
        }
    }
}
