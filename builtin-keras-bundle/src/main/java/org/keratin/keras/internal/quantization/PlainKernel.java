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
        return contraction.apply(x, changed(owner.value(kernel, ops), lora, ops), ops);
    }

    private Tensor changed(Tensor unchanged, Lora lora, Ops ops) {
        if (lora == null) {
            return unchanged;
        }
        Tensor a = owner.value(lora.a(), ops);
        Tensor b = owner.value(lora.b(), ops);
        return owner.cast(lora.change(unchanged, a, b, ops), ops);
    }

    @Override
    public void freeze() {
        kernel.setTrainable(false);
    }
}
