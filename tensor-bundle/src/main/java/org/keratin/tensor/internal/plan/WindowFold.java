package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.kernels.Pooling;
import org.keratin.tensor.kernels.WindowShape;

/** A fold of windows: pooling, and means over all places of an image. */
record WindowFold(Pooling.Fold fold, WindowShape windows, Shape shape) implements Kernel {

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        DenseTensor x = DenseTensor.of(inputs.get(0));
        Pooling.run(
                fold, windows, (float[]) x.array(), x.offset(), shape.dim(0), to, 0, shape.last());
    }

    @Override
    public String toString() {
        return "WindowFold[" + fold + "]";
    }
}
