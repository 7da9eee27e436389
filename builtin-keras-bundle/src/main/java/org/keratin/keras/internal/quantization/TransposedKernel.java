package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A matrix that is not quantized, with a change of its own, whose rows serve as columns. */
final class TransposedKernel implements Kernel {

    private final Owner owner;
    private final Variable matrix;
    private final Lora change;
    private final Contraction contraction;

    TransposedKernel(Owner owner, Variable matrix, Lora change, Contraction contraction) {
        this.owner = owner;
        this.matrix = matrix;
        this.change = change;
        this.contraction = contraction;
    }

    @Override
    public Tensor multiply(Tensor x, Lora lora, Ops ops) {
        return contraction.apply(x, ops.transpose(owner.changed(matrix, change, ops)), ops);
    }

    @Override
    public void freeze() {
        matrix.setTrainable(false);
    }
}
