package org.keratin.keras.internal.ops;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.Shown;
import org.keratin.core.values.Ellipsis;
import org.keratin.core.values.Slice;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What Python's {@code x[key]} takes from a tensor: whole numbers, slices, {@code None} and {@code
 * ...} axis by axis, and tensors or lists of positions.
 */
final class Subscript {

    private final Ops ops;
    private final List<Tensor> positions = new ArrayList<>();
    private final List<Integer> positioned = new ArrayList<>();
    private Tensor x;
    private int axis;

    private Subscript(Tensor x, Ops ops) {
        this.x = x;
        this.ops = ops;
    }

    /** {@code x[key]}. */
    static Tensor of(Tensor x, Object key, Ops ops) {
        return new Subscript(x, ops).take(parts(key));
    }

    // A list with more than whole numbers in it was a tuple: Keras 3 writes both alike.
    private static List<?> parts(Object key) {
        if (key instanceof Tuple tuple) {
            return tuple.items();
        }
        boolean several =
                key instanceof List<?> list
                        && list.stream()
                                .anyMatch(
                                        part ->
                                                part == null
                                                        || part instanceof Slice
                                                        || part instanceof Ellipsis
                                                        || part instanceof Tensor);
        return several ? (List<?>) key : Collections.singletonList(key);
    }

    private Tensor take(List<?> parts) {
        int rank = x.shape().rank();
        long named = parts.stream().filter(Subscript::takesAnAxis).count();
        if (named > rank) {
            throw new ArgumentException(
                    "keras.ops.get_item: expected at most "
                            + rank
                            + " indices for shape "
                            + x.shape()
                            + ", found "
                            + named);
        }
        for (Object part : parts) {
            if (part instanceof Ellipsis) {
                axis += rank - (int) named;
            } else {
                take(part);
            }
        }
        return positions.isEmpty() ? x : gather();
    }

    private static boolean takesAnAxis(Object part) {
        return part != null && !(part instanceof Ellipsis);
    }

    private void take(Object part) {
        if (part == null) {
            x = ops.expandDims(x, axis++);
        } else if (part instanceof Slice slice) {
            x = slice(slice);
            axis++;
        } else if (part instanceof Number number) {
            x = ops.at(x, axis, whole(number));
        } else {
            positions.add(positions(part));
            positioned.add(axis++);
        }
    }

    private Tensor slice(Slice slice) {
        Integer step = bound(slice.step());
        if (step != null && step == 0) {
            throw new ArgumentException(
                    "keras.ops.get_item: expected a slice with a step other than 0, found 0");
        }
        return ops.sliceAxis(
                x, axis, bound(slice.start()), bound(slice.stop()), step == null ? 1 : step);
    }

    private static Integer bound(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Tensor tensor && tensor.isConcrete() && tensor.size() == 1) {
            return whole(tensor.longAt(0));
        }
        if (value instanceof Number number) {
            return whole(number);
        }
        throw unexpected(value);
    }

    private static int whole(Number number) {
        if (number.doubleValue() != number.intValue()) {
            throw unexpected(number);
        }
        return number.intValue();
    }

    private static Tensor positions(Object part) {
        if (!(part instanceof Tensor) && !(part instanceof List<?>)) {
            throw unexpected(part);
        }
        Tensor found = Arguments.toTensor(part);
        if (!found.dtype().isInteger()) {
            throw new ArgumentException(
                    "keras.ops.get_item: expected positions of whole numbers, found "
                            + found.dtype()
                            + ". Use keras.ops.where for a mask.");
        }
        return found;
    }

    private static ArgumentException unexpected(Object part) {
        return new ArgumentException(
                "keras.ops.get_item: expected a whole number, a slice, None, ... or positions as an index, found "
                        + Shown.value(part));
    }

    /** Takes what lies at the positions, whose axes come where theirs were, or in front. */
    private Tensor gather() {
        int count = positioned.size();
        int first = positioned.get(0);
        boolean together = positioned.get(count - 1) - first == count - 1;
        int[] sources = positioned.stream().mapToInt(Integer::intValue).toArray();
        int[] front = new int[count];
        for (int i = 0; i < count; i++) {
            front[i] = i;
        }
        Tensor moved = ops.moveaxis(x, sources, front);
        Shape shape = moved.shape();
        Tensor flat = Tensor.scalar(0L, DType.INT64);
        for (int i = 0; i < count; i++) {
            Tensor whole = ops.cast(positions.get(i), DType.INT64);
            Tensor counted = ops.where(ops.less(whole, 0), ops.add(whole, shape.dim(i)), whole);
            flat = ops.add(ops.multiply(flat, shape.dim(i)), counted);
        }
        Shape rest = shape.slice(count, shape.rank());
        Tensor taken = ops.take(ops.reshape(moved, Shape.of(Shape.UNKNOWN).concat(rest)), flat, 0);
        int axes = flat.shape().rank();
        return together ? moveBack(taken, axes, first) : taken;
    }

    /** Moves the first {@code axes} axes behind the {@code before} ones that follow them. */
    private Tensor moveBack(Tensor taken, int axes, int before) {
        int[] sources = new int[axes];
        int[] targets = new int[axes];
        for (int i = 0; i < axes; i++) {
            sources[i] = i;
            targets[i] = before + i;
        }
        return ops.moveaxis(taken, sources, targets);
    }
}
