package org.keratin.keras.layers;

import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.CallException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.quantization.Kernel;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.ReversibleEmbedding}: a vector for each number, and, called with {@code
 * reverse=True}, for a vector how well each number fits.
 *
 * <p>Input: numbers from 0 to {@code inputDim - 1}, of any shape; output: that shape, and {@code
 * outputDim} at the end. In reverse: input {@code (…, outputDim)}, output {@code (…, inputDim)}.
 * Weights: {@code embeddings (inputDim, outputDim)}, and, if the two ways share no weights, {@code
 * reverse_embeddings (outputDim, inputDim)}; LoRA and quantization are those of {@link Embedding}.
 */
@KerasExport("keras.layers.ReversibleEmbedding")
public final class ReversibleEmbedding extends BaseEmbedding {

    /**
     * The config.
     *
     * @param tieWeights whether the way back multiplies by the vectors, too
     * @param reverseDtype the dtype that the way back computes in, unless it is quantized; {@code
     *     null} for the usual one
     * @param logitSoftCap what the results of the way back stay below, softly; {@code null} for no
     *     limit
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten EmbeddingOptions embedding,
            @Default("true") boolean tieWeights,
            @Default("null") DType reverseDtype,
            @Default("null") Double logitSoftCap)
            implements LayerConfig {}

    private final Config config;
    private Kernel reverse;

    /** Makes one. */
    public ReversibleEmbedding(Config config) {
        super(config, config.embedding());
        this.config = config;
    }

    @Override
    protected void build(Shapes inputs) {
        super.build(inputs);
        EmbeddingOptions options = config.embedding();
        reverse =
                config.tieWeights()
                        ? table().reversed(lora(), config.reverseDtype())
                        : table().untied(
                                        Weight.of(
                                                "reverse_embeddings",
                                                Shape.of(options.outputDim(), options.inputDim()),
                                                options.embeddingsInitializer()),
                                        config.reverseDtype());
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Tensor x = arguments.tensor(0, "inputs");
        Object reversed = arguments.get(1, "reverse", false);
        if (!(reversed instanceof Boolean)) {
            throw new CallException(
                    path() + ": expected a boolean for reverse, found " + reversed, null);
        }
        if ((Boolean) reversed) {
            return capped(reverse.multiply(x, null, context.ops()), context.ops());
        }
        Tensor vectors = lookUp(x, context.ops());
        context.setMask(vectors, notPadding(x, context));
        return vectors;
    }

    private Tensor capped(Tensor logits, Ops ops) {
        Double cap = config.logitSoftCap();
        return cap == null ? logits : ops.multiply(ops.tanh(ops.divide(logits, cap)), cap);
    }

    // The call says it, which knows the way.
    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        return null;
    }
}
