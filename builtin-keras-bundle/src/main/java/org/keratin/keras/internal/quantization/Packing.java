package org.keratin.keras.internal.quantization;

import java.util.ArrayList;
import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Several small integers in a byte, along one axis; the lowest bits hold the first of them. */
public final class Packing {

    /** -1, 0 and 1 are the digits 0, 1 and 2 of a number to the base 3; a byte holds five. */
    private static final int[] PLACES = {1, 3, 9, 27, 81};

    private Packing() {}

    /** How many bytes hold {@code count} integers of 4 bits. */
    static int pairs(int count) {
        return count / 2 + count % 2;
    }

    /** How many bytes hold {@code count} integers of {@code bits} bits: only 2 and 4 are packed. */
    static int bytes(int count, int bits) {
        int each = bits == 2 || bits == 4 ? 8 / bits : 1;
        return count / each + (count % each == 0 ? 0 : 1);
    }

    /** How many bytes hold {@code count} of -1, 0 and 1. */
    static int fives(int count) {
        return count / 5 + (count % 5 == 0 ? 0 : 1);
    }

    /**
     * The {@code length} integers of {@code bits} bits (2 or 4) that bytes hold, in their dtype:
     * with a sign if that has one.
     */
    public static Tensor unpack(Tensor packed, int bits, int length, int axis, Ops ops) {
        int mask = (1 << bits) - 1;
        int sign = 1 << (bits - 1);
        List<Tensor> fields = new ArrayList<>();
        for (int shift = 0; shift < 8; shift += bits) {
            Tensor field = ops.bitwiseAnd(ops.rightShift(packed, shift), mask);
            fields.add(
                    packed.dtype() == DType.INT8
                            ? ops.subtract(ops.bitwiseXor(field, sign), sign)
                            : field);
        }
        return interleaved(fields, length, axis, ops);
    }

    /** The {@code length} integers -1, 0 and 1 that bytes hold, int8. */
    public static Tensor unpackTernary(Tensor packed, int length, int axis, Ops ops) {
        Tensor codes = ops.bitwiseAnd(ops.cast(packed, DType.INT32), 0xFF);
        List<Tensor> fields = new ArrayList<>();
        for (int place : PLACES) {
            Tensor digit = ops.mod(ops.floorDivide(codes, place), 3);
            fields.add(ops.cast(ops.subtract(digit, 1), DType.INT8));
        }
        return interleaved(fields, length, axis, ops);
    }

    private static Tensor interleaved(List<Tensor> fields, int length, int axis, Ops ops) {
        Shape packed = fields.get(0).shape();
        int along = packed.axis(axis);
        Tensor stacked = ops.stack(fields, along + 1);
        Shape all = packed.with(along, packed.dim(along) * fields.size());
        return ops.sliceAxis(ops.reshape(stacked, all), along, 0, length);
    }
}
