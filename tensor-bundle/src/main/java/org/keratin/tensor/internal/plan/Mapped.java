package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.ChainKernel;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;

/**
 * Functions of the single elements of a tensor, the first operand; the tensors that they take stand
 * behind it.
 */
record Mapped(List<Link> links, Shape shape) implements Kernel {

    Mapped {
        links = List.copyOf(links);
    }

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        DenseTensor x = DenseTensor.of(inputs.get(0));
        Operands.copy(x, to);
        if (x.size() > 0) {
            int length = shape.rank() == 0 ? 1 : shape.last();
            ChainKernel.run(
                    links, to, 0, x.size(), length, Operands.of(inputs.subList(1, inputs.size())));
        }
    }

    @Override
    public int over() {
        return 0;
    }

    @Override
    public String toString() {
        return "Mapped[" + links.size() + "]";
    }
}
