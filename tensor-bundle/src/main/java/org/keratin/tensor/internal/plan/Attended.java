package org.keratin.tensor.internal.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.AttentionKernel;

/**
 * Attention. The operands are queries, keys and values, then what is added to the scores, if
 * anything is.
 */
record Attended(boolean causal, float scale, Shape shape) implements Kernel {

    /** How many operands stand before what is added. */
    static final int ADDED = 3;

    @Override
    public Step ofShapes(UnaryOperator<Shape> shapes) {
        return new Attended(causal, scale, shapes.apply(shape));
    }

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        new AttentionKernel(
                        DenseTensor.of(inputs.get(0)),
                        DenseTensor.of(inputs.get(1)),
                        DenseTensor.of(inputs.get(2)),
                        inputs.size() > ADDED ? DenseTensor.of(inputs.get(ADDED)) : null,
                        causal,
                        scale)
                .run(to);
    }
}
