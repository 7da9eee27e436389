package org.keratin.tensor.internal.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.kernels.Activation;
import org.keratin.tensor.kernels.Elementwise;

/** An activation of each element, which the back end has as one function. */
record Activated(Activation activation, Shape shape) implements Kernel {

    @Override
    public Step ofShapes(UnaryOperator<Shape> shapes) {
        return new Activated(activation, shapes.apply(shape));
    }

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        DenseTensor x = DenseTensor.of(inputs.get(0));
        Elementwise.apply(activation, (float[]) x.array(), x.offset(), to, 0, x.size());
    }

    @Override
    public int over() {
        return 0;
    }
}
