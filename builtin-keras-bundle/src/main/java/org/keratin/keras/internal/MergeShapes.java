package org.keratin.keras.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;

/** The shapes that come of merging several tensors. Unknown lengths fit any other. */
public final class MergeShapes {

    private MergeShapes() {}

    /**
     * Shapes broadcast behind the batch, the last axes against each other; batches are the same.
     *
     * @param layer whose inputs these are, for the message
     * @throws ShapeException if they do not fit
     */
    public static Shape broadcast(List<Shape> inputs, String layer) {
        int batch = Shape.UNKNOWN;
        Shape sample = null;
        for (Shape input : inputs) {
            if (input.rank() == 0) {
                throw misfit(layer, "tensors with a batch", inputs);
            }
            if (input.dim(0) != Shape.UNKNOWN) {
                if (batch != Shape.UNKNOWN && batch != input.dim(0)) {
                    throw misfit(layer, "batches of one length", inputs);
                }
                batch = input.dim(0);
            }
            Shape own = input.slice(1, input.rank());
            sample = sample == null ? own : broadcast(sample, own);
            if (sample == null) {
                throw misfit(layer, "shapes that broadcast behind the batch", inputs);
            }
        }
        return Shape.of(batch).concat(sample);
    }

    /** The broadcast shape, or {@code null} if there is none. */
    private static Shape broadcast(Shape a, Shape b) {
        if (a.rank() < b.rank()) {
            return broadcast(b, a);
        }
        int[] dims = a.dims();
        int added = a.rank() - b.rank();
        for (int i = 0; i < b.rank(); i++) {
            int one = dims[i + added];
            int other = b.dim(i);
            if (one == Shape.UNKNOWN || other == Shape.UNKNOWN) {
                dims[i + added] = Shape.UNKNOWN;
            } else if (one == 1) {
                dims[i + added] = other;
            } else if (other != 1 && other != one) {
                return null;
            }
        }
        return Shape.of(dims);
    }

    /**
     * Shapes joined along one axis; all others agree.
     *
     * @throws ShapeException if they do not fit
     */
    public static Shape joined(List<Shape> inputs, int axis, String layer) {
        Shape joined = inputs.get(0);
        int along = joined.axis(axis);
        for (Shape input : inputs.subList(1, inputs.size())) {
            Shape sofar = joined;
            boolean fits =
                    input.rank() == sofar.rank()
                            && IntStream.range(0, input.rank())
                                    .allMatch(i -> i == along || agree(sofar, input, i));
            if (!fits) {
                throw misfit(layer, "shapes that agree on all axes but " + axis, inputs);
            }
            long sum = (long) sofar.dim(along) + input.dim(along);
            boolean known = sofar.dim(along) != Shape.UNKNOWN && input.dim(along) != Shape.UNKNOWN;
            joined = joined.with(along, known ? WindowShapes.length(sum) : Shape.UNKNOWN);
        }
        return joined;
    }

    private static boolean agree(Shape a, Shape b, int axis) {
        return a.dim(axis) == b.dim(axis)
                || a.dim(axis) == Shape.UNKNOWN
                || b.dim(axis) == Shape.UNKNOWN;
    }

    /** What is thrown where shapes do not fit. */
    public static ShapeException misfit(String layer, String expected, List<Shape> found) {
        return new ShapeException(layer + ": expected " + expected + ", found " + found);
    }
}
