package org.keratin.keras.internal.quantization;

import org.keratin.keras.internal.Lora;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Vectors of integers, which are frozen. */
abstract class QuantizedTable implements Table {

    final Owner owner;

    QuantizedTable(Owner owner) {
        this.owner = owner;
    }

    /** The vectors of numbers, as floats. */
    abstract Tensor rows(Tensor numbers, Ops ops);

    @Override
    public final Tensor rows(Tensor numbers, Lora lora, Ops ops) {
        Tensor rows = owner.cast(rows(numbers, ops), ops);
        return lora == null
                ? rows
                : owner.plus(rows, ops.take(owner.value(lora.a(), ops), numbers, 0), lora, ops);
    }

    @Override
    public void freeze() {}
}
