package org.keratin.tensor.internal.kernel;

import java.util.Arrays;
import org.keratin.tensor.DType;
import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;

/** Folds along axes. Floats accumulate in double, integers in long. */
public final class ReduceKernel {

    private ReduceKernel() {}

    /** {@code x} folded along {@code axes}. */
    public static DenseTensor run(ReduceOp op, DenseTensor x, int[] axes, Shape result) {
        int[] strides = strides(x.shape(), axes);
        Walk walk = Walk.over(x.shape(), Walk.strides(x.shape()), strides);
        if (op == ReduceOp.ALL || op == ReduceOp.ANY) {
            return tests(op == ReduceOp.ALL, x, walk, result);
        }
        if (x.dtype().isFloating()) {
            double[] folded = (double[]) Storage.allocate(DType.FLOAT64, result);
            doubles(op, x, walk, folded);
            return CastKernel.narrow(folded, x.dtype(), result);
        }
        long[] folded = (long[]) Storage.allocate(DType.INT64, result);
        longs(op, x, walk, folded);
        return CastKernel.narrow(folded, x.dtype(), result);
    }

    /** How far apart the results of neighbours lie: 0 along the axes that are folded. */
    private static int[] strides(Shape shape, int[] axes) {
        boolean[] folded = new boolean[shape.rank()];
        for (int axis : axes) {
            folded[axis] = true;
        }
        int[] strides = new int[shape.rank()];
        int step = 1;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            if (!folded[axis]) {
                strides[axis] = step;
                step *= shape.dim(axis);
            }
        }
        return strides;
    }

    private static void doubles(ReduceOp op, DenseTensor x, Walk walk, double[] folded) {
        double[] doubles = x.array() instanceof double[] d ? d : null;
        float[] floats = x.array() instanceof float[] f ? f : null;
        Arrays.fill(
                folded,
                switch (op) {
                    case PROD -> 1;
                    case MAX -> Double.NEGATIVE_INFINITY;
                    case MIN -> Double.POSITIVE_INFINITY;
                    default -> 0;
                });
        int n = walk.length();
        int step = walk.step(1);
        Rows rows = Rows.now();
        if (floats != null && op == ReduceOp.SUM) {
            walk.forEach(
                    new int[] {x.offset(), 0},
                    at -> sum(rows, floats, at[0], folded, at[1], step, n));
            return;
        }
        if (floats != null && op == ReduceOp.MAX && step == 0) {
            walk.forEach(
                    new int[] {x.offset(), 0},
                    at -> folded[at[1]] = Math.max(folded[at[1]], rows.largest(floats, at[0], n)));
            return;
        }
        walk.forEach(
                new int[] {x.offset(), 0},
                at -> {
                    int to = at[1];
                    for (int k = 0; k < n; k++, to += step) {
                        double value = floats != null ? floats[at[0] + k] : doubles[at[0] + k];
                        folded[to] =
                                switch (op) {
                                    case SUM -> folded[to] + value;
                                    case PROD -> folded[to] * value;
                                    case MAX -> Math.max(folded[to], value);
                                    default -> Math.min(folded[to], value);
                                };
                    }
                });
    }

    private static void sum(
            Rows rows, float[] from, int at, double[] folded, int to, int step, int n) {
        if (step == 0) {
            folded[to] += rows.sum(from, at, n);
        } else {
            for (int k = 0; k < n; k++) {
                folded[to + k * step] += from[at + k];
            }
        }
    }

    private static void longs(ReduceOp op, DenseTensor x, Walk walk, long[] folded) {
        long flip = x.dtype() == DType.UINT64 ? Long.MIN_VALUE : 0;
        long[] values = Elements.longs(x);
        Arrays.fill(
                folded,
                switch (op) {
                    case PROD -> 1;
                    case MAX -> Long.MIN_VALUE ^ flip;
                    case MIN -> Long.MAX_VALUE ^ flip;
                    default -> 0;
                });
        walk.forEach(
                new int[2],
                at -> {
                    int to = at[1];
                    for (int k = 0; k < walk.length(); k++, to += walk.step(1)) {
                        long value = values[at[0] + k];
                        folded[to] =
                                switch (op) {
                                    case SUM -> folded[to] + value;
                                    case PROD -> folded[to] * value;
                                    case MAX -> Math.max(folded[to] ^ flip, value ^ flip) ^ flip;
                                    default -> Math.min(folded[to] ^ flip, value ^ flip) ^ flip;
                                };
                    }
                });
    }

    private static DenseTensor tests(boolean all, DenseTensor x, Walk walk, Shape result) {
        byte[] folded = (byte[]) Storage.allocate(DType.BOOL, result);
        Arrays.fill(folded, (byte) (all ? 1 : 0));
        walk.forEach(
                new int[2],
                at -> {
                    int to = at[1];
                    for (int k = 0; k < walk.length(); k++, to += walk.step(1)) {
                        if (x.booleanAt(at[0] + k) != all) {
                            folded[to] = (byte) (all ? 0 : 1);
                        }
                    }
                });
        return DenseTensor.wrap(DType.BOOL, result, folded);
    }
}
