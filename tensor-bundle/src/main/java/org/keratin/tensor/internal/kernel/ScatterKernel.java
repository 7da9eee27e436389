package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.ScatterMode;
import org.keratin.tensor.Shape;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;

/** Updates combined into a tensor at given places. */
public final class ScatterKernel {

    private ScatterKernel() {}

    /**
     * {@code x} with row {@code i} of {@code updates} at the place that row {@code i} of {@code
     * indices} names.
     */
    public static DenseTensor run(
            DenseTensor x, DenseTensor indices, DenseTensor updates, ScatterMode mode) {
        int[] places = places(x.shape(), indices);
        int depth = indices.shape().dim(1);
        int run = Storage.length(x.shape().slice(depth, x.shape().rank()));
        if (mode == ScatterMode.SET) {
            return set(x, places, updates, run);
        }
        return x.dtype().isFloating()
                ? doubles(x, places, updates, run, mode)
                : longs(x, places, updates, run, mode);
    }

    private static DenseTensor set(DenseTensor x, int[] places, DenseTensor updates, int run) {
        Object target = Storage.allocate(x.dtype(), x.shape());
        System.arraycopy(x.array(), x.offset(), target, 0, x.size());
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(
                    updates.array(), updates.offset() + i * run, target, places[i] * run, run);
        }
        return DenseTensor.wrap(x.dtype(), x.shape(), target);
    }

    private static DenseTensor doubles(
            DenseTensor x, int[] places, DenseTensor updates, int run, ScatterMode mode) {
        double[] sums = Elements.doubles(x);
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < run; k++) {
                int to = places[i] * run + k;
                double update =
                        Elements.doubleAt(
                                updates.dtype(), updates.array(), updates.offset() + i * run + k);
                sums[to] =
                        switch (mode) {
                            case ADD -> sums[to] + update;
                            case MULTIPLY -> sums[to] * update;
                            case MAX -> Math.max(sums[to], update);
                            case MIN -> Math.min(sums[to], update);
                            case SET -> update;
                        };
            }
        }
        return CastKernel.narrow(sums, x.dtype(), x.shape());
    }

    private static DenseTensor longs(
            DenseTensor x, int[] places, DenseTensor updates, int run, ScatterMode mode) {
        long flip = x.dtype() == DType.UINT64 ? Long.MIN_VALUE : 0;
        long[] sums = Elements.longs(x);
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < run; k++) {
                int to = places[i] * run + k;
                long update =
                        Elements.longAt(
                                updates.dtype(), updates.array(), updates.offset() + i * run + k);
                sums[to] =
                        switch (mode) {
                            case ADD -> sums[to] + update;
                            case MULTIPLY -> sums[to] * update;
                            case MAX -> Math.max(sums[to] ^ flip, update ^ flip) ^ flip;
                            case MIN -> Math.min(sums[to] ^ flip, update ^ flip) ^ flip;
                            case SET -> update;
                        };
            }
        }
        return CastKernel.narrow(sums, x.dtype(), x.shape());
    }

    private static int[] places(Shape shape, DenseTensor indices) {
        int rows = indices.shape().dim(0);
        int depth = indices.shape().dim(1);
        int[] places = new int[rows];
        for (int i = 0; i < rows; i++) {
            for (int axis = 0; axis < depth; axis++) {
                int at = indices.offset() + i * depth + axis;
                long index = Elements.longAt(indices.dtype(), indices.array(), at);
                if (index < 0 || index >= shape.dim(axis)) {
                    throw new TensorException(
                            "expected places in a tensor of shape "
                                    + shape
                                    + ", found "
                                    + index
                                    + " on axis "
                                    + axis);
                }
                places[i] = (int) (places[i] * (long) shape.dim(axis) + index);
            }
        }
        return places;
    }
}
