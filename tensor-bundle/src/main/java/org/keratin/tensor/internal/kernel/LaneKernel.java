package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;

/** Work along one axis, a lane of elements at a time. */
public final class LaneKernel {

    /**
     * What is done with the lane whose elements lie {@code step} apart; {@code lane} counts them.
     */
    private interface Lane {
        void run(int lane, int start, int step);
    }

    private LaneKernel() {}

    private static void forEach(Shape shape, int axis, Lane lane) {
        int length = shape.dim(axis);
        int inner = Storage.length(shape.slice(axis + 1, shape.rank()));
        int outer = Storage.length(shape.slice(0, axis));
        for (int i = 0; i < outer; i++) {
            for (int j = 0; j < inner; j++) {
                lane.run(i * inner + j, i * length * inner + j, inner);
            }
        }
    }

    /** The positions of the largest or smallest elements; NaN is both. */
    public static DenseTensor argReduce(boolean largest, DenseTensor x, int axis, Shape result) {
        int[] positions = (int[]) Storage.allocate(DType.INT32, result);
        long[] keys = SortKeys.of(x);
        boolean floating = x.dtype().isFloating();
        int length = x.shape().dim(axis);
        forEach(
                x.shape(),
                axis,
                (lane, start, step) -> {
                    int best = 0;
                    for (int k = 0; k < length; k++) {
                        long key = keys[start + k * step];
                        long top = keys[start + best * step];
                        if (floating && key == SortKeys.NAN) {
                            best = k;
                            break;
                        }
                        if (largest ? key > top : key < top) {
                            best = k;
                        }
                    }
                    positions[lane] = best;
                });
        return DenseTensor.wrap(DType.INT32, result, positions);
    }

    /** Running folds. */
    public static DenseTensor cumulate(ReduceOp op, DenseTensor x, int axis) {
        int length = x.shape().dim(axis);
        if (x.dtype().isFloating()) {
            double[] values = Elements.doubles(x);
            forEach(
                    x.shape(),
                    axis,
                    (lane, start, step) -> {
                        for (int k = 1, at = start + step; k < length; k++, at += step) {
                            double before = values[at - step];
                            values[at] =
                                    switch (op) {
                                        case SUM -> before + values[at];
                                        case PROD -> before * values[at];
                                        case MAX -> Math.max(before, values[at]);
                                        default -> Math.min(before, values[at]);
                                    };
                        }
                    });
            return CastKernel.narrow(values, x.dtype(), x.shape());
        }
        long flip = x.dtype() == DType.UINT64 ? Long.MIN_VALUE : 0;
        long[] values = Elements.longs(x);
        forEach(
                x.shape(),
                axis,
                (lane, start, step) -> {
                    for (int k = 1, at = start + step; k < length; k++, at += step) {
                        long before = values[at - step];
                        values[at] =
                                switch (op) {
                                    case SUM -> before + values[at];
                                    case PROD -> before * values[at];
                                    case MAX -> Math.max(before ^ flip, values[at] ^ flip) ^ flip;
                                    default -> Math.min(before ^ flip, values[at] ^ flip) ^ flip;
                                };
                    }
                });
        return CastKernel.narrow(values, x.dtype(), x.shape());
    }

    /** The elements of each lane in ascending order. */
    public static DenseTensor sort(DenseTensor x, int axis) {
        Object target = Storage.allocate(x.dtype(), x.shape());
        long[] keys = SortKeys.of(x);
        int length = x.shape().dim(axis);
        forEach(
                x.shape(),
                axis,
                (lane, start, step) -> {
                    int[] order = SortKeys.order(keys, start, step, length);
                    for (int k = 0; k < length; k++) {
                        System.arraycopy(
                                x.array(),
                                x.offset() + start + order[k] * step,
                                target,
                                start + k * step,
                                1);
                    }
                });
        return DenseTensor.wrap(x.dtype(), x.shape(), target);
    }

    /** The positions in each lane that {@link #sort} takes elements from. */
    public static DenseTensor argsort(DenseTensor x, int axis) {
        int[] target = (int[]) Storage.allocate(DType.INT32, x.shape());
        long[] keys = SortKeys.of(x);
        int length = x.shape().dim(axis);
        forEach(
                x.shape(),
                axis,
                (lane, start, step) -> {
                    int[] order = SortKeys.order(keys, start, step, length);
                    for (int k = 0; k < length; k++) {
                        target[start + k * step] = order[k];
                    }
                });
        return DenseTensor.wrap(DType.INT32, x.shape(), target);
    }
}
