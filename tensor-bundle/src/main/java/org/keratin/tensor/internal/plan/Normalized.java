package org.keratin.tensor.internal.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.NormalizationKernel;

/**
 * A normalization along the last axes. The operands are the tensor, then a scale and a shift, as
 * far as they are there.
 */
record Normalized(NormalizationKernel kernel, boolean gamma, boolean beta, Shape shape)
        implements Kernel {

    @Override
    public Step ofShapes(UnaryOperator<Shape> shapes) {
        return new Normalized(kernel, gamma, beta, shapes.apply(shape));
    }

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        kernel.run(
                DenseTensor.of(inputs.get(0)),
                gamma ? inputs.get(1) : null,
                beta ? inputs.get(gamma ? 2 : 1) : null,
                to);
    }

    @Override
    public int over() {
        return 0;
    }
}
