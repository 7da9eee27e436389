package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
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
        Tensor rows = owner.cast(ops.take(integers.value(), numbers, 0), ops);
        Tensor scales = ops.take(owner.value(scale, ops), numbers, 0);
        return ops.divide(rows, ops.expandDims(scales, -1));
    }
}
