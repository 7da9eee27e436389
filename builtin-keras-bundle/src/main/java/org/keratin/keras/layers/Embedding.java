package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
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
public final class Embedding extends BaseEmbedding {

    /** The config: that of all embeddings. */
    public record Config(@Flatten LayerOptions layer, @Flatten EmbeddingOptions embedding)
            implements LayerConfig {}

    private final int length;

    /** Makes one. */
    public Embedding(Config config) {
        super(config, config.embedding());
        this.length = config.embedding().outputDim();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return lookUp(x, context.ops());
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input.concat(Shape.of(length));
    }

    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        return notPadding(inputs, context);
    }
}
