package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.keras.initializers.Constant;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** A matrix of -1, 0 and 1, five rows a byte, and one scale for all. */
final class TernaryKernel extends QuantizedKernel {

    /** Five zeros. */
    private static final long ZEROS = 121;

    private final int rows;
    private final Variable packed;
    private final Variable scale;

    TernaryKernel(Owner owner, Contraction contraction, Shape kernel) {
        super(owner, contraction);
        rows = kernel.dim(0);
        Shape bytes = Shape.of(Packing.fives(rows), kernel.dim(1));
        packed = owner.add("kernel", bytes, new Constant(ZEROS), DType.UINT8);
        scale = owner.addScale("kernel_scale", Shape.scalar());
    }

    @Override
    Tensor multiply(Tensor x, Ops ops) {
        Tensor kernel = owner.cast(Packing.unpackTernary(packed.value(), rows, 0, ops), ops);
        return ops.multiply(contraction.apply(x, kernel, ops), owner.value(scale, ops));
    }
}
