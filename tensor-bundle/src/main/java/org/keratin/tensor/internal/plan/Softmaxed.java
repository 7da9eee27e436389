package org.keratin.tensor.internal.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.SoftmaxKernel;

/** The softmax along the last axes, of {@code length} elements together. */
record Softmaxed(int length, Shape shape) implements Kernel {

    @Override
    public Step ofShapes(UnaryOperator<Shape> shapes) {
        return new Softmaxed(length, shapes.apply(shape));
    }

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        SoftmaxKernel.run(DenseTensor.of(inputs.get(0)), length, to);
    }

    @Override
    public int over() {
        return 0;
    }
}
