package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Vectors that are not quantized. */
final class PlainTable implements Table {

    private final Owner owner;
    private final Variable vectors;

    PlainTable(Owner owner, Variable vectors) {
        this.owner = owner;
        this.vectors = vectors;
    }

    @Override
    public Tensor rows(Tensor numbers, Lora lora, Ops ops) {
        Tensor rows = ops.take(vectors.value(ops), numbers, 0);
        if (lora == null) {
            return owner.cast(rows, ops);
        }
        Tensor a = ops.take(lora.a().value(ops), numbers, 0);
        return owner.cast(lora.change(rows, a, lora.b().value(ops), ops), ops);
    }

    @Override
    public Kernel reversed(Lora lora, DType dtype) {
        return new TransposedKernel(owner, vectors, lora, new MatrixProduct(null, dtype));
    }

    @Override
    public Kernel untied(Weight plain, DType dtype) {
        return new PlainKernel(owner, owner.add(plain), new MatrixProduct(null, dtype));
    }

    @Override
    public void freeze() {
        vectors.setTrainable(false);
    }
}
