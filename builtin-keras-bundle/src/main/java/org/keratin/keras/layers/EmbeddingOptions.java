package org.keratin.keras.layers;

import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.OmitNull;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Lora;
import org.keratin.keras.quantizers.Quantization;

/**
 * What the configs of embeddings have in common.
 *
 * @param inputDim how many numbers there are, at least 1
 * @param outputDim the length of a vector, at least 1
 * @param embeddingsInitializer the start values of the vectors
 * @param embeddingsRegularizer the penalty on the vectors, or {@code null}
 * @param activityRegularizer the penalty on the output, or {@code null}
 * @param embeddingsConstraint where the vectors may be, or {@code null}
 * @param maskZero whether 0 stands for padding, which later layers skip
 * @param quantizationConfig how the vectors were quantized, or {@code null}
 * @param loraRank the rank of the change to the vectors; {@code null} for none
 * @param loraAlpha the change is scaled by {@code loraAlpha / loraRank}; the rank by default
 */
public record EmbeddingOptions(
        @AtLeast(1) int inputDim,
        @AtLeast(1) int outputDim,
        @Default("uniform") Initializer embeddingsInitializer,
        @Default("null") Regularizer embeddingsRegularizer,
        @Default("null") Regularizer activityRegularizer,
        @Default("null") Constraint embeddingsConstraint,
        @Default("false") boolean maskZero,
        @Default("null") Quantization quantizationConfig,
        @Default("null") @OmitNull Integer loraRank,
        @Default("null") @OmitNull Double loraAlpha) {

    /** Checks the numbers. */
    public EmbeddingOptions {
        loraRank = Lora.checkedRank(loraRank);
        loraAlpha = Lora.checkedAlpha(loraRank, loraAlpha);
        if (inputDim < 1 || outputDim < 1) {
            throw ConfigException.expected(
                    inputDim < 1 ? "input_dim" : "output_dim",
                    "an int above 0",
                    Math.min(inputDim, outputDim));
        }
        if (loraRank != null && embeddingsConstraint != null) {
            throw ConfigException.expected(
                    "lora_rank", "null beside an embeddings_constraint", loraRank);
        }
    }

    Lora.Options lora() {
        return new Lora.Options(loraRank, loraAlpha, embeddingsRegularizer);
    }
}
