package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A kernel that is not quantized. */
final class PlainKernel implements Kernel {

    private final Owner owner;
    private final Variable kernel;
    private final Contraction contraction;

    PlainKernel(Owner owner, Variable kernel, Contraction contraction) {
        this.owner = owner;
        this.kernel = kernel;
        this.contraction = contraction;
    }

    @Override
    public Tensor multiply(Tensor x, Lora lora, Ops ops) {
        return contraction.apply(x, owner.changed(kernel, lora, ops), ops);
    }

    @Override
    public void freeze() {
        kernel.setTrainable(false);
    }
}
