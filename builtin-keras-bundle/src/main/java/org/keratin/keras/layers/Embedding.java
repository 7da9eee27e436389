package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.KerasObject;
import org.keratin.core.Variable;
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
import org.keratin.keras.initializers.FanOptions;
import org.keratin.keras.initializers.HeUniform;
import org.keratin.keras.initializers.Zeros;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Embedding}: a vector for each number.
 *
 * <p>Input: numbers from 0 to {@code inputDim - 1}, of any shape; output: that shape, and {@code
 * outputDim} at the end. Weights: {@code embeddings (inputDim, outputDim)}; with a LoRA rank, they
 * are frozen, and {@code lora_embeddings_a} and {@code lora_embeddings_b} change them.
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
            @Default("null") KerasObject quantizationConfig,
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
    }

    private final Config config;
    private Variable embeddings;
    private Lora lora;

    /** Makes one. */
    public Embedding(Config config) {
        super(config);
        this.config = config;
        Quantized.refuse(this);
    }

    // The weights do not depend on the inputs.
    @Override
    protected void build(Shapes inputs) {
        embeddings =
                addWeight(
                        Weight.of(
                                        "embeddings",
                                        Shape.of(config.inputDim(), config.outputDim()),
                                        config.embeddingsInitializer())
                                .regularizer(config.embeddingsRegularizer())
                                .constraint(config.embeddingsConstraint()));
        if (config.loraRank() != null) {
            lora = addLora(config.loraRank());
            embeddings.setTrainable(false);
        }
    }

    private Lora addLora(int rank) {
        Weight a =
                Weight.of(
                        "lora_embeddings_a",
                        Shape.of(config.inputDim(), rank),
                        new HeUniform(FanOptions.none()));
        Weight b = Weight.of("lora_embeddings_b", Shape.of(rank, config.outputDim()), new Zeros());
        return new Lora(
                addWeight(a.dtype(DType.FLOAT32).regularizer(config.embeddingsRegularizer())),
                addWeight(b.dtype(DType.FLOAT32).regularizer(config.embeddingsRegularizer())),
                config.loraAlpha() / rank);
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
        Tensor vectors = embeddings.value();
        Tensor changed =
                lora == null
                        ? vectors
                        : lora.change(vectors, lora.a().value(), lora.b().value(), ops);
        return ops.cast(ops.take(changed, indices, 0), computeDtype());
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
