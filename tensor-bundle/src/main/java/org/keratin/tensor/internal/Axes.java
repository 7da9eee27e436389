package org.keratin.tensor.internal;

import java.util.stream.IntStream;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Axes as {@code keras.ops} takes them, turned into axes that count from the front. */
public final class Axes {

    private Axes() {}

    /**
     * {@code axes} of {@code x} counted from the front, ascending; all of them for {@code null}.
     *
     * @throws TensorException if one does not exist or is named twice
     */
    public static int[] of(Tensor x, int[] axes) {
        return of(x.shape(), axes);
    }

    /** {@code axes} of a tensor of {@code shape}, see {@link #of(Tensor, int[])}. */
    public static int[] of(Shape shape, int[] axes) {
        if (axes == null) {
            return IntStream.range(0, shape.rank()).toArray();
        }
        int[] sorted = IntStream.of(axes).map(shape::axis).sorted().toArray();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw new TensorException(
                        "expected each axis once, found axis " + sorted[i] + " twice");
            }
        }
        return sorted;
    }

    /**
     * A number of elements as the length of an axis.
     *
     * @throws TensorException if it is more than one may have
     */
    public static int length(long elements) {
        if (elements > Integer.MAX_VALUE) {
            throw new TensorException(
                    "expected an axis of less than 2^31 elements, found " + elements);
        }
        return (int) elements;
    }

    /** How many elements lie along {@code axes} of {@code x}, which count from the front. */
    public static long count(Tensor x, int[] axes) {
        long product = 1;
        for (int axis : axes) {
            product *= x.shape().dim(axis);
        }
        return product;
    }
}
