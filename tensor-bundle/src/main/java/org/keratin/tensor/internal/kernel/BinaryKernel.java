package org.keratin.tensor.internal.kernel;

import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;

/** A function of each pair of elements, shapes broadcast. */
public final class BinaryKernel {

    private static final int GRAIN = 1 << 16;

    private BinaryKernel() {}

    /** {@code op} of each pair of elements. */
    public static DenseTensor run(BinaryOp op, DenseTensor a, DenseTensor b, Shape result) {
        if (op.isComparison()) {
            return CompareKernel.run(op, a, b, result);
        }
        return switch (a.dtype()) {
            case FLOAT32 -> floats(op, a, b, result);
            case FLOAT64 -> doubles(op, a, b, result);
            default -> longs(op, a, b, result);
        };
    }

    private static DenseTensor floats(BinaryOp op, DenseTensor a, DenseTensor b, Shape result) {
        float[] x = (float[]) a.array();
        float[] y = (float[]) b.array();
        float[] to = (float[]) Storage.allocate(DType.FLOAT32, result);
        Walk walk = walk(a, b, result);
        int stepA = walk.step(0);
        int stepB = walk.step(1);
        DoubleBinaryOperator function =
                op == BinaryOp.NEXTAFTER ? BinaryKernel::nextFloat : BinaryMath.ofDoubles(op);
        walk.forEach(
                new int[] {a.offset(), b.offset(), 0},
                at -> {
                    int i = at[0];
                    int j = at[1];
                    int o = at[2];
                    Parallel.over(
                            walk.length(),
                            GRAIN,
                            (start, end) -> {
                                int p = i + start * stepA;
                                int q = j + start * stepB;
                                if (!FloatLoops.run(
                                        op, x, p, stepA, y, q, stepB, to, o + start, end - start)) {
                                    for (int k = start; k < end; k++, p += stepA, q += stepB) {
                                        to[o + k] = (float) function.applyAsDouble(x[p], y[q]);
                                    }
                                }
                            });
                });
        return DenseTensor.wrap(DType.FLOAT32, result, to);
    }

    private static double nextFloat(double from, double towards) {
        return Math.nextAfter((float) from, towards);
    }

    private static DenseTensor doubles(BinaryOp op, DenseTensor a, DenseTensor b, Shape result) {
        double[] x = (double[]) a.array();
        double[] y = (double[]) b.array();
        double[] to = (double[]) Storage.allocate(DType.FLOAT64, result);
        DoubleBinaryOperator function = BinaryMath.ofDoubles(op);
        Walk walk = walk(a, b, result);
        walk.forEach(
                new int[] {a.offset(), b.offset(), 0},
                at -> {
                    int i = at[0];
                    int j = at[1];
                    for (int k = 0; k < walk.length(); k++, i += walk.step(0), j += walk.step(1)) {
                        to[at[2] + k] = function.applyAsDouble(x[i], y[j]);
                    }
                });
        return DenseTensor.wrap(DType.FLOAT64, result, to);
    }

    private static DenseTensor longs(BinaryOp op, DenseTensor a, DenseTensor b, Shape result) {
        long[] x = Elements.longs(a);
        long[] y = Elements.longs(b);
        long[] to = (long[]) Storage.allocate(DType.INT64, result);
        LongBinaryOperator function = BinaryMath.ofLongs(op, a.dtype());
        Walk walk = walk(a, b, result);
        walk.forEach(
                new int[] {0, 0, 0},
                at -> {
                    int i = at[0];
                    int j = at[1];
                    for (int k = 0; k < walk.length(); k++, i += walk.step(0), j += walk.step(1)) {
                        to[at[2] + k] = function.applyAsLong(x[i], y[j]);
                    }
                });
        return CastKernel.narrow(to, a.dtype(), result);
    }

    static Walk walk(DenseTensor a, DenseTensor b, Shape result) {
        return Walk.over(
                result,
                Walk.strides(a.shape(), result),
                Walk.strides(b.shape(), result),
                Walk.strides(result));
    }
}
