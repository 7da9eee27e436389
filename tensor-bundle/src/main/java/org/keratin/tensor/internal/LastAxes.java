package org.keratin.tensor.internal;

import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

/** Axes that are the last ones of a tensor, so that what lies along them are rows. */
public final class LastAxes {

    private LastAxes() {}

    /**
     * How many elements lie along {@code axes} (all of them for {@code null}) of a float32 tensor
     * that has elements; -1 if it is another one, or these are not its last axes.
     */
    public static int length(Tensor x, int[] axes) {
        int rank = x.shape().rank();
        if (x.dtype() != DType.FLOAT32 || rank == 0 || x.shape().elements() == 0) {
            return -1;
        }
        int[] counted = Axes.of(x, axes);
        if (counted.length == 0 || counted[0] != rank - counted.length) {
            return -1;
        }
        return Axes.length(Axes.count(x, counted));
    }

    /**
     * Whether {@code weights} is {@code null}, or has one float32 for each place along the last
     * {@code axes} of {@code x}.
     */
    public static boolean fit(Tensor weights, Tensor x, int[] axes) {
        if (weights == null) {
            return true;
        }
        int[] counted = Axes.of(x, axes);
        int rank = x.shape().rank();
        boolean fits =
                weights.dtype() == DType.FLOAT32
                        && weights.shape().elements() == Axes.count(x, counted);
        // One of the rank of x broadcasts with it as it is.
        for (int axis = 0; fits && axis < rank && weights.shape().rank() == rank; axis++) {
            boolean along = axis >= rank - counted.length;
            fits = weights.shape().dim(axis) == (along ? x.shape().dim(axis) : 1);
        }
        return fits;
    }
}
