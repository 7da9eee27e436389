package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.kernel.ChainKernel;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;

/**
 * A kernel, and functions of single elements that are applied to its result in place. The tensors
 * that these take stand behind the kernel's own {@code arity} operands.
 */
record Followed(Kernel kernel, int arity, List<Link> links) implements Kernel {

    Followed {
        links = List.copyOf(links);
    }

    @Override
    public Shape shape() {
        return kernel.shape();
    }

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        kernel.compute(inputs.subList(0, arity), to);
        int size = (int) shape().elements();
        if (size > 0) {
            ChainKernel.run(
                    links,
                    to,
                    0,
                    size,
                    shape().last(),
                    Operands.of(inputs.subList(arity, inputs.size())));
        }
    }

    @Override
    public int over() {
        return kernel.over();
    }
}
