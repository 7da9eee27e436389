package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OmitNull;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.core.layers.Weight;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Lora;
import org.keratin.keras.internal.quantization.Owner;
import org.keratin.keras.internal.quantization.Table;
import org.keratin.keras.quantizers.Quantization;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Embedding}: a vector for each number.
 *
 * <p>Input: numbers from 0 to {@code inputDim - 1}, of any shape; output: that shape, and {@code
 * outputDim} at the end. Weights: {@code embeddings (inputDim, outputDim)}; with a LoRA rank, they
 * are frozen, and {@code lora_embeddings_a} and {@code lora_embeddings_b} change them. A dtype
 * policy that quantizes keeps the vectors as integers and scales ({@code int8}, {@code int4}).
 */
@KerasExport("keras.layers.Embedding")
public final class Embedding extends Layer {

    /**
     * The config.
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
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int inputDim,
            @AtLeast(1) int outputDim,
            @Default("uniform") Initializer embeddingsInitializer,
            @Default("null") Regularizer embeddingsRegularizer,
            @Default("null") Regularizer activityRegularizer,
            @Default("null") Constraint embeddingsConstraint,
            @Default("false") boolean maskZero,
            @Default("null") Quantization quantizationConfig,
            @Default("null") @OmitNull Integer loraRank,
            @Default("null") @OmitNull Double loraAlpha)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
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

    private final Config config;
    private Table table;
    private Lora lora;

    /** Makes one. */
    public Embedding(Config config) {
        super(config);
        this.config = config;
    }

    // The weights do not depend on the inputs.
    @Override
    protected void build(Shapes inputs) {
        Shape shape = Shape.of(config.inputDim(), config.outputDim());
        Weight plain =
                Weight.of("embeddings", shape, config.embeddingsInitializer())
                        .regularizer(config.embeddingsRegularizer())
                        .constraint(config.embeddingsConstraint());
        table = Table.of(new Owner(this, config.quantizationConfig(), this::addWeight), plain);
        if (config.loraRank() != null) {
            table.freeze();
            lora = Lora.of("embeddings", shape, config.lora(), this::addWeight);
        }
    }

    @Override
    protected boolean castsInputs() {
        return false;
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        boolean counts = x.dtype() == DType.INT32 || x.dtype() == DType.INT64;
        Tensor indices = counts ? x : ops.cast(x, DType.INT32);
        return table.rows(indices, lora, ops);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input.concat(Shape.of(config.outputDim()));
    }

    @Override
    public boolean supportsMasking() {
        return config.maskZero();
    }

    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        return inputs instanceof Tensor x ? context.ops().notEqual(x, 0) : null;
    }
}
