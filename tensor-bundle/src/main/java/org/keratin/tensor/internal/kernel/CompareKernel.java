package org.keratin.tensor.internal.kernel;

import java.util.Objects;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;

/** A question about each pair of elements, shapes broadcast. */
final class CompareKernel {

    private interface DoubleTest {
        boolean test(double a, double b);
    }

    private interface LongTest {
        boolean test(long a, long b);
    }

    /** A question about the elements at two positions. */
    private interface PlaceTest {
        boolean test(int i, int j);
    }

    private CompareKernel() {}

    static DenseTensor run(BinaryOp op, DenseTensor a, DenseTensor b, Shape result) {
        return switch (a.dtype()) {
            case STRING -> fill(a, b, result, strings(op, a, b));
            case FLOAT32 -> fill(a, b, result, floats(op, a, b));
            case FLOAT64 -> fill(a, b, result, doubles(op, a, b));
            default -> fill(a, b, result, longs(op, a, b));
        };
    }

    private static DenseTensor fill(DenseTensor a, DenseTensor b, Shape result, PlaceTest test) {
        byte[] to = (byte[]) Storage.allocate(DType.BOOL, result);
        Walk walk = BinaryKernel.walk(a, b, result);
        walk.forEach(
                new int[3],
                at -> {
                    int i = at[0];
                    int j = at[1];
                    for (int k = 0; k < walk.length(); k++, i += walk.step(0), j += walk.step(1)) {
                        to[at[2] + k] = (byte) (test.test(i, j) ? 1 : 0);
                    }
                });
        return DenseTensor.wrap(DType.BOOL, result, to);
    }

    private static PlaceTest strings(BinaryOp op, DenseTensor a, DenseTensor b) {
        String[] x = (String[]) a.array();
        String[] y = (String[]) b.array();
        boolean expected = op == BinaryOp.EQUAL;
        return (i, j) -> Objects.equals(x[a.offset() + i], y[b.offset() + j]) == expected;
    }

    private static PlaceTest floats(BinaryOp op, DenseTensor a, DenseTensor b) {
        float[] x = (float[]) a.array();
        float[] y = (float[]) b.array();
        DoubleTest test = ofDoubles(op);
        return (i, j) -> test.test(x[a.offset() + i], y[b.offset() + j]);
    }

    private static PlaceTest doubles(BinaryOp op, DenseTensor a, DenseTensor b) {
        double[] x = (double[]) a.array();
        double[] y = (double[]) b.array();
        DoubleTest test = ofDoubles(op);
        return (i, j) -> test.test(x[a.offset() + i], y[b.offset() + j]);
    }

    private static PlaceTest longs(BinaryOp op, DenseTensor a, DenseTensor b) {
        // With the highest bit the other way, unsigned numbers order as signed ones do.
        long flip = a.dtype() == DType.UINT64 ? Long.MIN_VALUE : 0;
        long[] x = Elements.longs(a);
        long[] y = Elements.longs(b);
        LongTest test = ofLongs(op);
        boolean logical = op.compareTo(BinaryOp.LOGICAL_AND) >= 0;
        long mask = logical ? 0 : flip;
        return (i, j) -> test.test(x[i] ^ mask, y[j] ^ mask);
    }

    private static DoubleTest ofDoubles(BinaryOp op) {
        return switch (op) {
            case EQUAL -> (a, b) -> a == b;
            case NOT_EQUAL -> (a, b) -> a != b;
            case LESS -> (a, b) -> a < b;
            case LESS_EQUAL -> (a, b) -> a <= b;
            case GREATER -> (a, b) -> a > b;
            case GREATER_EQUAL -> (a, b) -> a >= b;
            case LOGICAL_AND -> (a, b) -> a != 0 && b != 0;
            case LOGICAL_OR -> (a, b) -> a != 0 || b != 0;
            case LOGICAL_XOR -> (a, b) -> a != 0 ^ b != 0;
            default -> throw unsupported(op);
        };
    }

    private static LongTest ofLongs(BinaryOp op) {
        return switch (op) {
            case EQUAL -> (a, b) -> a == b;
            case NOT_EQUAL -> (a, b) -> a != b;
            case LESS -> (a, b) -> a < b;
            case LESS_EQUAL -> (a, b) -> a <= b;
            case GREATER -> (a, b) -> a > b;
            case GREATER_EQUAL -> (a, b) -> a >= b;
            case LOGICAL_AND -> (a, b) -> a != 0 && b != 0;
            case LOGICAL_OR -> (a, b) -> a != 0 || b != 0;
            case LOGICAL_XOR -> (a, b) -> a != 0 ^ b != 0;
            default -> throw unsupported(op);
        };
    }

    private static TensorException unsupported(BinaryOp op) {
        return new TensorException("expected a comparison, found " + op);
    }
}
