package org.keratin.keras.internal.quantization;

import java.util.Set;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A kernel of integers, which are frozen; a low-rank change of it changes the product. */
abstract class QuantizedKernel implements Kernel {

    private static final Set<String> ADAPTABLE = Set.of("int8", "int4");

    final Owner owner;
    final Contraction contraction;

    QuantizedKernel(Owner owner, Contraction contraction) {
        this.owner = owner;
        this.contraction = contraction;
    }

    abstract Tensor multiply(Tensor x, Ops ops);

    @Override
    public final Tensor multiply(Tensor x, Lora lora, Ops ops) {
        Tensor product = multiply(x, ops);
        if (lora == null) {
            return product;
        }
        Tensor timesA = contraction.apply(x, owner.value(lora.a(), ops), ops);
        return owner.plus(product, timesA, lora, ops);
    }

    @Override
    public final void freeze() {
        if (!ADAPTABLE.contains(owner.mode())) {
            throw owner.loraRefusal();
        }
    }
}
