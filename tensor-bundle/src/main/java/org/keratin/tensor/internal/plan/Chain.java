package org.keratin.tensor.internal.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.ChainKernel;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;

/**
 * A step whose result is fresh, and functions of single elements that are applied to it in place.
 * The tensors that these take stand behind the first step's own inputs.
 */
record Chain(Step first, int arity, List<Link> links) implements Step {

    Chain {
        links = List.copyOf(links);
    }

    @Override
    public Tensor run(List<Tensor> inputs, Ops ops) {
        Tensor result = first.run(inputs.subList(0, arity), ops);
        DenseTensor at = DenseTensor.of(result);
        if (at.size() > 0) {
            List<ChainKernel.Operand> operands = Operands.of(inputs.subList(arity, inputs.size()));
            Shape shape = at.shape();
            int length = shape.rank() == 0 ? 1 : shape.last();
            ChainKernel.run(links, (float[]) at.array(), at.offset(), at.size(), length, operands);
        }
        return at;
    }

    @Override
    public Step ofShapes(UnaryOperator<Shape> shapes) {
        return new Chain(first.ofShapes(shapes), arity, links);
    }

    @Override
    public boolean isFresh() {
        return true;
    }

    @Override
    public String toString() {
        return first + " then " + links.size();
    }
}
