package org.keratin.keras.internal.quantization;

import java.util.function.Function;
import org.keratin.keras.internal.Lora;
import org.keratin.keras.quantizers.AbsMaxQuantizer;
import org.keratin.keras.quantizers.Quantizer;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Vectors of integers, which are frozen. */
abstract class QuantizedTable implements Table {

    private static final Contraction MATMUL = new MatrixProduct(null, null);

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

    /** A kernel of integers with a scale for each column. */
    final Kernel scaled(Function<Ops, Tensor> integers, Function<Ops, Tensor> scale) {
        return new ScaledKernel(owner, MATMUL, integers, scale, inputQuantizer());
    }

    /** A kernel of integers that are made floats first. */
    final Kernel dequantized(Function<Ops, Tensor> floats) {
        return new DequantizedKernel(owner, MATMUL, floats, inputQuantizer());
    }

    private Quantizer inputQuantizer() {
        return owner.inputQuantizer(AbsMaxQuantizer.int8());
    }

    @Override
    public void freeze() {}
}
