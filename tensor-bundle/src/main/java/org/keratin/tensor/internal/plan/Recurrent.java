package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.PackedRecurrent;

/**
 * A cell that is repeated, with weights that were packed when the program was made. The operands
 * are the input, the start states, and the mask if it is masked.
 */
record Recurrent(PackedRecurrent packed, boolean masked, Shape shape) implements Kernel {

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        int end = inputs.size() - (masked ? 1 : 0);
        Tensor mask = masked ? inputs.get(end) : null;
        packed.run(inputs.get(0), mask, inputs.subList(1, end), to);
    }

    @Override
    public String toString() {
        return "Recurrent";
    }
}
