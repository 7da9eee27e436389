package org.keratin.keras.internal.quantization;

import java.util.OptionalInt;
import org.keratin.core.Variable;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * Vectors of 4 bits, two elements a byte. Each vector has a scale; or each block of elements in it
 * has one, and a zero point.
 */
final class Int4Table extends QuantizedTable {

    private final int length;
    private final Variable packed;
    private final Variable scale;
    private final Variable zero;
    private final Variable groups;

    Int4Table(Owner owner, Shape shape, OptionalInt blockSize) {
        super(owner);
        int count = shape.dim(0);
        length = shape.dim(1);
        packed =
                owner.addIntegers("embeddings", Shape.of(count, Packing.pairs(length)), DType.INT8);
        if (blockSize.isEmpty()) {
            scale = owner.addScale("embeddings_scale", Shape.of(count));
            zero = null;
            groups = null;
        } else {
            int size = blockSize.getAsInt();
            Shape blocks = Shape.of(count, Blocks.count(length, size));
            scale = owner.addScale("embeddings_scale", blocks);
            zero = owner.addIntegers("embeddings_zero", blocks, DType.INT8);
            groups = owner.addGroups(length, size);
        }
    }

    @Override
    Tensor rows(Tensor numbers, Ops ops) {
        Tensor bytes = ops.take(packed.value(), numbers, 0);
        Tensor integers = owner.cast(Packing.unpack(bytes, 4, length, -1, ops), ops);
        Tensor scales = ops.take(owner.value(scale, ops), numbers, 0);
        return zero == null
                ? ops.divide(integers, ops.expandDims(scales, -1))
                : Groups.dequantize(
                        integers,
                        scales,
                        ops.take(zero.value(), numbers, 0),
                        groups.value(),
                        -1,
                        ops);
    }

    @Override
    public Kernel reversed(Lora lora, DType dtype) {
        if (zero == null) {
            return scaled(
                    ops -> ops.transpose(Packing.unpack(packed.value(), 4, length, -1, ops)),
                    ops -> owner.value(scale, ops));
        }
        return dequantized(
                ops ->
                        ops.transpose(
                                Groups.dequantize(
                                        Packing.unpack(packed.value(), 4, length, -1, ops),
                                        owner.value(scale, ops),
                                        zero.value(),
                                        groups.value(),
                                        -1,
                                        ops)));
    }

    @Override
    public Kernel untied(Weight plain, DType dtype) {
        int count = plain.shape().last();
        Shape bytes = Shape.of(Packing.pairs(length), count);
        Variable kernel = owner.addIntegers(plain.name(), bytes, DType.INT8);
        Shape perScale = zero == null ? Shape.of(count) : Shape.of(zero.shape().last(), count);
        Variable scales = owner.addScale(plain.name() + "_scale", perScale);
        if (zero == null) {
            return scaled(
                    ops -> Packing.unpack(kernel.value(), 4, length, 0, ops),
                    ops -> owner.value(scales, ops));
        }
        Variable zeros = owner.addIntegers(plain.name() + "_zero", perScale, null);
        return dequantized(
                ops ->
                        Groups.dequantize(
                                Packing.unpack(kernel.value(), 4, length, 0, ops),
                                owner.value(scales, ops),
                                zeros.value(),
                                groups.value(),
                                0,
                                ops));
    }
}
