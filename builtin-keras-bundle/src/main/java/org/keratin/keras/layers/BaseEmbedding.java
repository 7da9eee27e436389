package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.Variable;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Shapes;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.Lora;
import org.keratin.keras.internal.quantization.Owner;
import org.keratin.keras.internal.quantization.Table;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A vector for each number. Weights: {@code embeddings (inputDim, outputDim)}; with a LoRA rank,
 * they are frozen, and {@code lora_embeddings_a} and {@code lora_embeddings_b} change them. A dtype
 * policy that quantizes keeps the vectors as integers and scales ({@code int8}, {@code int4}).
 */
abstract class BaseEmbedding extends Layer {

    private final EmbeddingOptions options;
    private Table table;
    private Lora lora;

    <C extends Record & LayerConfig> BaseEmbedding(C config, EmbeddingOptions options) {
        super(config);
        this.options = options;
    }

    // The weights do not depend on the inputs.
    @Override
    protected void build(Shapes inputs) {
        Shape shape = Shape.of(options.inputDim(), options.outputDim());
        Weight plain =
                Weight.of("embeddings", shape, options.embeddingsInitializer())
                        .regularizer(options.embeddingsRegularizer())
                        .constraint(options.embeddingsConstraint());
        table = Table.of(new Owner(this, options.quantizationConfig(), this::addWeight), plain);
        if (options.loraRank() != null) {
            table.freeze();
            lora = Lora.of("embeddings", shape, options.lora(), this::addWeight);
        }
    }

    /** The vectors. */
    final Table table() {
        return table;
    }

    /** What changes the vectors, or {@code null}. */
    final Lora lora() {
        return lora;
    }

    @Override
    public final List<Variable> savedWeights() {
        return Lora.without(super.savedWeights());
    }

    @Override
    public final Tensor savedValue(Variable weight, Ops ops) {
        return Lora.saved(lora, "embeddings", weight, ops);
    }

    @Override
    protected final boolean castsInputs() {
        return false;
    }

    /** The vectors of numbers of any dtype. */
    final Tensor lookUp(Tensor x, Ops ops) {
        boolean counts = x.dtype() == DType.INT32 || x.dtype() == DType.INT64;
        Tensor indices = counts ? x : ops.cast(x, DType.INT32);
        return table.rows(indices, lora, ops);
    }

    @Override
    public final boolean supportsMasking() {
        return options.maskZero();
    }

    /** Which of the numbers do not stand for padding; {@code null} if all do not. */
    final Tensor notPadding(Object x, CallContext context) {
        return supportsMasking() && x instanceof Tensor numbers
                ? context.ops().notEqual(numbers, 0)
                : null;
    }
}
