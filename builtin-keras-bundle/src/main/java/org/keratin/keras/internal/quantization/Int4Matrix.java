package org.keratin.keras.internal.quantization;

import java.util.OptionalInt;
import org.keratin.core.Variable;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The weights of a matrix of 4 bits, two columns a byte. Each column has a scale; or each block of
 * rows in it has one, and a zero point.
 */
final class Int4Matrix {

    private final Owner owner;
    private final int columns;
    private final Variable packed;
    private final Variable scale;
    private final Variable zero;
    private final Variable groups;

    Int4Matrix(Owner owner, Shape matrix, OptionalInt blockSize) {
        this.owner = owner;
        int rows = matrix.dim(0);
        columns = matrix.dim(1);
        packed = owner.addIntegers("kernel", Shape.of(rows, Packing.pairs(columns)), DType.INT8);
        if (blockSize.isEmpty()) {
            scale = owner.addScale("kernel_scale", Shape.of(columns));
            zero = null;
            groups = null;
        } else {
            int size = blockSize.getAsInt();
            Shape shape = Shape.of(Blocks.count(rows, size), columns);
            scale = owner.addScale("kernel_scale", shape);
            zero = owner.addIntegers("kernel_zero", shape, DType.INT8);
            groups = owner.addGroups(rows, size);
        }
    }

    boolean inBlocks() {
        return zero != null;
    }

    Tensor integers(Ops ops) {
        return Packing.unpack(packed.value(), 4, columns, 1, ops);
    }

    Tensor scale(Ops ops) {
        return owner.value(scale, ops);
    }

    Tensor floats(Ops ops) {
        Tensor integers = integers(ops);
        return inBlocks()
                ? Groups.dequantize(integers, scale(ops), zero.value(), groups.value(), 0, ops)
                : ops.divide(owner.cast(integers, ops), scale(ops));
    }
}
