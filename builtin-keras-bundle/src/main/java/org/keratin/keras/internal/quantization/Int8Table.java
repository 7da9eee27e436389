package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Vectors of 8 bits, with a scale each. */
final class Int8Table extends QuantizedTable {

    private final Variable integers;
    private final Variable scale;

    Int8Table(Owner owner, Shape shape) {
        super(owner);
        integers = owner.addIntegers("embeddings", shape, DType.INT8);
        scale = owner.addScale("embeddings_scale", Shape.of(shape.dim(0)));
    }

    @Override
    Tensor rows(Tensor numbers, Ops ops) {
        Tensor rows = owner.cast(ops.take(integers.value(ops), numbers, 0), ops);
        Tensor scales = ops.take(owner.value(scale, ops), numbers, 0);
        return ops.divide(rows, ops.expandDims(scales, -1));
    }

    @Override
    public Kernel reversed(Lora lora, DType dtype) {
        return scaled(ops -> ops.transpose(integers.value(ops)), ops -> owner.value(scale, ops));
    }

    @Override
    public Kernel untied(Weight plain, DType dtype) {
        Variable kernel = owner.addIntegers(plain.name(), plain.shape(), DType.INT8);
        Variable scales = owner.addScale(plain.name() + "_scale", Shape.of(plain.shape().last()));
        return scaled(ops -> kernel.value(ops), ops -> owner.value(scales, ops));
    }
}
