package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.ShapeOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/** Bodies of {@link ShapeOps}: shapes and orders worked out. */
public final class Layouts {

    private Layouts() {}

    /** The shape that {@code newShape} means, a length of -1 worked out. */
    public static Shape reshaped(Shape shape, int[] newShape) {
        int[] dims = newShape.clone();
        int open = -1;
        long known = 1;
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] != Shape.UNKNOWN) {
                known *= dims[i];
            } else if (open < 0) {
                open = i;
            } else {
                throw new TensorException(
                        "expected one length of -1 at most, found " + Arrays.toString(newShape));
            }
        }
        if (open >= 0) {
            long elements = shape.elements();
            if (known <= 0 || elements % known != 0 || elements / known > Integer.MAX_VALUE) {
                throw new TensorException(
                        "expected lengths that divide the "
                                + elements
                                + " elements of "
                                + shape
                                + ", found "
                                + Arrays.toString(newShape));
            }
            dims[open] = (int) (elements / known);
        }
        return Shape.of(dims);
    }

    /** {@code axes} of {@code shape} counted from the front. */
    public static int[] order(Shape shape, int[] axes) {
        return IntStream.of(axes).map(shape::axis).toArray();
    }

    /** The order of axes in which each of {@code source} is where {@code destination} says. */
    public static int[] moved(Shape shape, int[] source, int[] destination) {
        int[] from = order(shape, source);
        int[] to = order(shape, destination);
        if (from.length != to.length) {
            throw new TensorException(
                    "expected as many destinations as sources, found "
                            + to.length
                            + " and "
                            + from.length);
        }
        int[] order = new int[shape.rank()];
        Arrays.fill(order, -1);
        boolean[] used = new boolean[order.length];
        for (int i = 0; i < from.length; i++) {
            order[to[i]] = from[i];
            used[from[i]] = true;
        }
        int next = 0;
        for (int i = 0; i < order.length; i++) {
            if (order[i] < 0) {
                while (used[next]) {
                    next++;
                }
                order[i] = next++;
            }
        }
        return order;
    }

    /** {@code shape} with axes of length 1 at these places of the result. */
    public static Shape expanded(Shape shape, int[] axes) {
        int rank = shape.rank() + axes.length;
        int[] sorted =
                IntStream.of(axes).map(axis -> axis < 0 ? axis + rank : axis).sorted().toArray();
        Shape expanded = shape;
        for (int axis : sorted) {
            if (axis < 0) {
                throw new TensorException(
                        "expected axes of a tensor of rank "
                                + rank
                                + ", found "
                                + Arrays.toString(axes));
            }
            expanded = expanded.insert(axis, 1);
        }
        return expanded;
    }

    /** {@code shape} without these axes, of length 1. */
    public static Shape squeezed(Shape shape, int[] axes) {
        int[] sorted = Axes.of(shape, axes);
        Shape squeezed = shape;
        for (int i = sorted.length - 1; i >= 0; i--) {
            if (shape.dim(sorted[i]) != 1) {
                throw new TensorException(
                        "expected length 1 of axis "
                                + sorted[i]
                                + " to squeeze, found shape "
                                + shape);
            }
            squeezed = squeezed.without(sorted[i]);
        }
        return squeezed;
    }

    /** {@code xs} in the dtype of all of them. */
    public static List<Tensor> promoted(ShapeOps ops, List<Tensor> xs) {
        if (xs.isEmpty()) {
            throw new TensorException("expected tensors to join, found none");
        }
        DType dtype = ops.promotedType(xs.stream().map(Tensor::dtype).toArray(DType[]::new));
        return xs.stream().map(x -> ops.cast(x, dtype)).toList();
    }

    /** Where equal parts of an axis end, but the last. */
    public static int[] sections(Shape shape, int sections, int axis) {
        int length = shape.dim(axis);
        if (sections < 1 || length % sections != 0) {
            throw new TensorException(
                    "expected a number of parts that divides axis "
                            + axis
                            + " of "
                            + shape
                            + ", found "
                            + sections);
        }
        return IntStream.range(1, sections).map(i -> i * (length / sections)).toArray();
    }

    /** Where nearly equal parts of an axis end, but the last. */
    public static int[] unevenSections(Shape shape, int sections, int axis) {
        if (sections < 1) {
            throw new TensorException("expected 1 part at least, found " + sections);
        }
        int length = shape.dim(axis);
        int longer = length % sections;
        return IntStream.range(1, sections)
                .map(i -> i * (length / sections) + Math.min(i, longer))
                .toArray();
    }

    /** The elements {@code from:to:step} of one axis, as Python slices. */
    public static Tensor sliceAxis(
            ShapeOps ops, Tensor x, int axis, Integer from, Integer to, int step) {
        if (step == 0) {
            throw new TensorException("expected a step other than 0");
        }
        int length = x.shape().dim(axis);
        // Backwards, "before the first" is -1, and an end that is left out is there.
        int lowest = step > 0 ? 0 : -1;
        int highest = step > 0 ? length : length - 1;
        int first =
                from == null
                        ? (step > 0 ? lowest : highest)
                        : bounded(from, length, lowest, highest);
        int last =
                to == null ? (step > 0 ? highest : lowest) : bounded(to, length, lowest, highest);
        long reach = step > 0 ? (long) last - first : (long) first - last;
        int stride = Math.abs(step);
        int count = reach <= 0 ? 0 : (int) ((reach + stride - 1) / stride);
        int rank = x.shape().rank();
        int counted = x.shape().axis(axis);
        int[] start = new int[rank];
        int[] counts = x.shape().dims();
        int[] steps = IntStream.range(0, rank).map(i -> 1).toArray();
        start[counted] = count == 0 ? 0 : first;
        counts[counted] = count;
        steps[counted] = count <= 1 ? 1 : step;
        return ops.slice(x, start, counts, steps);
    }

    private static int bounded(int position, int length, int lowest, int highest) {
        int counted = position < 0 ? position + length : position;
        return Math.max(lowest, Math.min(highest, counted));
    }

    /** Each slice along {@code axis} as often as its entry of {@code repeats} says. */
    public static Tensor repeat(ShapeOps ops, Tensor x, int[] repeats, int axis) {
        int length = x.shape().dim(axis);
        if (repeats.length != length && repeats.length != 1) {
            throw new TensorException(
                    "expected " + length + " numbers of repeats, found " + repeats.length);
        }
        int[] indices =
                IntStream.range(0, length)
                        .flatMap(
                                i ->
                                        IntStream.generate(() -> i)
                                                .limit(repeats[repeats.length == 1 ? 0 : i]))
                        .toArray();
        return ops.gather(x, Tensor.of(indices, indices.length), axis);
    }

    /** The tensor repeated as a whole along each axis. */
    public static Tensor tile(ShapeOps ops, Tensor x, int[] repeats) {
        int rank = Math.max(x.shape().rank(), repeats.length);
        int[] times = new int[rank];
        Arrays.fill(times, 1);
        System.arraycopy(repeats, 0, times, rank - repeats.length, repeats.length);
        int[] apart = new int[2 * rank];
        int[] wide = new int[2 * rank];
        int[] joined = new int[rank];
        for (int i = 0; i < rank; i++) {
            int own = i - (rank - x.shape().rank());
            int dim = own < 0 ? 1 : x.shape().dim(own);
            apart[2 * i] = 1;
            apart[2 * i + 1] = dim;
            wide[2 * i] = times[i];
            wide[2 * i + 1] = dim;
            joined[i] = length(times[i], dim);
        }
        Tensor repeated = ops.broadcastTo(ops.reshape(x, apart), Shape.of(wide));
        return ops.reshape(repeated, joined);
    }

    private static int length(int times, int dim) {
        if (times < 0 || (long) times * dim > Integer.MAX_VALUE) {
            throw new TensorException(
                    "expected repeats of at least 0 and less than 2^31 elements, found "
                            + times
                            + " of "
                            + dim);
        }
        return times * dim;
    }

    /** The elements of {@code axes} in reverse. */
    public static Tensor flip(ShapeOps ops, Tensor x, int[] axes) {
        int[] start = new int[x.shape().rank()];
        int[] step = new int[start.length];
        Arrays.fill(step, 1);
        for (int axis : axes) {
            int length = x.shape().dim(axis);
            start[axis] = Math.max(0, length - 1);
            step[axis] = length > 1 ? -1 : 1;
        }
        return ops.slice(x, start, x.shape().dims(), step);
    }

    /**
     * {@code x} with axes of length 1 until it has {@code rank}: a vector becomes a row, a matrix a
     * layer.
     */
    public static Tensor atLeast(ShapeOps ops, Tensor x, int rank) {
        List<Integer> dims = new ArrayList<>(x.shape().toList());
        if (dims.size() < 2 && rank >= 2) {
            dims.add(0, 1);
        }
        while (dims.size() < rank) {
            dims.add(1);
        }
        return ops.reshape(x, Shape.of(dims));
    }
}
