package org.keratin.keras.internal.quantization;

import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Numbers blocks of lines: 0, 0, 0, 1, 1, 1, … for blocks of 3. */
record Blocks(int size) implements Initializer {

    /** How many blocks there are of {@code lines} lines; the last may be shorter. */
    static int count(int lines, int size) {
        return Math.toIntExact(((long) lines + size - 1) / size);
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.cast(ops.floorDivide(ops.arange(shape.dim(0)), size), dtype);
    }
}
