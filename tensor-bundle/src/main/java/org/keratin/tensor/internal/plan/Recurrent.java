package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.PackedRecurrent;

/**
 * A cell that is repeated, with weights that were packed when the program was made. The operands
 * are the input and the start states.
 */
record Recurrent(PackedRecurrent packed, Shape shape) implements Kernel {

    @Override
    public void compute(List<Tensor> inputs, float[] to) {
        packed.run(inputs.get(0), inputs.subList(1, inputs.size()), to);
    }

    @Override
    public String toString() {
        return "Recurrent";
    }
}
