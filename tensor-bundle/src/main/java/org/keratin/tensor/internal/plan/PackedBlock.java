package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.kernels.InvertedResidual;

/** Three convolutions whose wide results nobody else needs, and what follows them. */
record PackedBlock(InvertedResidual block, Tail tail, Shape shape) implements Kernel {

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        DenseTensor x = DenseTensor.of(inputs.get(0));
        List<Tensor> behind = inputs.subList(1, inputs.size());
        tail.begin(behind, to);
        int filters = shape.last();
        int batch = shape.dim(0);
        block.run((float[]) x.array(), x.offset(), batch, to, 0, filters, tail.epilogue());
        tail.end(behind, to, (int) shape.elements(), filters);
    }

    @Override
    public int over() {
        return tail.addend() < 0 ? -1 : 1 + tail.addend();
    }

    @Override
    public String toString() {
        return "PackedBlock" + tail;
    }
}
