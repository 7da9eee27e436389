package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.DType;
import org.keratin.tensor.IndexOps;
import org.keratin.tensor.ScatterMode;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/** Bodies of {@link IndexOps}: positions worked out. */
public final class Indexing {

    private Indexing() {}

    /**
     * {@code indices} into an axis of {@code length}, as int32 or int64, those from the end counted
     * from the front.
     */
    public static Tensor counted(IndexOps ops, Tensor indices, int length) {
        Tensor whole = whole(ops, indices);
        Tensor fromFront = ops.add(whole, length);
        return ops.where(ops.less(whole, 0), fromFront, whole);
    }

    private static Tensor whole(IndexOps ops, Tensor indices) {
        return indices.dtype() == DType.INT32 ? indices : ops.cast(indices, DType.INT64);
    }

    /** For each place the element whose position along {@code axis} is in {@code indices}. */
    public static Tensor takeAlongAxis(IndexOps ops, Tensor x, Tensor indices, int axis) {
        int rank = x.shape().rank();
        if (indices.shape().rank() != rank) {
            throw new TensorException(
                    "expected indices of rank " + rank + ", found shape " + indices.shape());
        }
        Tensor lanes = ops.moveaxis(x, axis, -1);
        Tensor places = ops.moveaxis(counted(ops, indices, x.shape().dim(axis)), axis, -1);
        Shape outer =
                broadcast(lanes.shape().slice(0, rank - 1), places.shape().slice(0, rank - 1));
        int length = lanes.shape().last();
        int count = places.shape().last();
        Tensor flat = ops.ravel(ops.broadcastTo(lanes, outer.concat(Shape.of(length))));
        Tensor rows =
                ops.reshape(
                        ops.broadcastTo(places, outer.concat(Shape.of(count))),
                        lanes(outer),
                        count);
        Tensor starts =
                ops.reshape(ops.range(0, length, lanes(outer), DType.INT64), lanes(outer), 1);
        Tensor inside = ops.where(within(ops, rows, length), ops.add(starts, rows), -1);
        Tensor taken = ops.gather(flat, inside, 0);
        return ops.moveaxis(ops.reshape(taken, outer.concat(Shape.of(count))), -1, axis);
    }

    private static Tensor within(IndexOps ops, Tensor indices, int length) {
        return ops.logicalAnd(ops.greaterEqual(indices, 0), ops.less(indices, length));
    }

    private static int lanes(Shape outer) {
        return Axes.length(outer.elements());
    }

    private static Shape broadcast(Shape a, Shape b) {
        int[] dims = a.dims();
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] != b.dim(i) && dims[i] != 1 && b.dim(i) != 1) {
                throw new TensorException(
                        "expected shapes that broadcast, found " + a + " and " + b);
            }
            dims[i] = dims[i] == 1 ? b.dim(i) : dims[i];
        }
        return Shape.of(dims);
    }

    /**
     * {@code inputs} with {@code updates} combined into the elements at {@code indices}, whose last
     * axis names a place.
     */
    public static Tensor scatterUpdate(
            IndexOps ops, Tensor inputs, Tensor indices, Tensor updates, ScatterMode mode) {
        int depth = indices.shape().last();
        if (depth > inputs.shape().rank()) {
            throw new TensorException(
                    "expected places in a tensor of shape "
                            + inputs.shape()
                            + ", found "
                            + depth
                            + " positions for each");
        }
        Tensor rows = whole(ops, ops.reshape(indices, Shape.of(Shape.UNKNOWN, depth)));
        Tensor lengths = Tensor.of(inputs.shape().slice(0, depth).dims(), depth);
        Tensor fromFront = ops.where(ops.less(rows, 0), ops.add(rows, lengths), rows);
        Shape each = inputs.shape().slice(depth, inputs.shape().rank());
        Shape wanted = indices.shape().slice(0, indices.shape().rank() - 1).concat(each);
        Tensor broad = ops.broadcastTo(ops.cast(updates, inputs.dtype()), wanted);
        Tensor flat = ops.reshape(broad, Shape.of(rows.shape().dim(0)).concat(each));
        return ops.scatter(inputs, fromFront, flat, mode);
    }

    /** {@code inputs} with a block replaced. */
    public static Tensor sliceUpdate(IndexOps ops, Tensor inputs, int[] start, Tensor updates) {
        Shape shape = inputs.shape();
        int rank = shape.rank();
        if (start.length != rank || updates.shape().rank() != rank) {
            throw new TensorException(
                    "expected a start and updates of rank "
                            + rank
                            + ", found shape "
                            + updates.shape());
        }
        Tensor places = Tensor.of(new int[1], 1, 1);
        for (int axis = 0; axis < rank; axis++) {
            int length = updates.shape().dim(axis);
            if (length > shape.dim(axis)) {
                throw new TensorException(
                        "expected updates that fit into shape "
                                + shape
                                + ", found "
                                + updates.shape());
            }
            int first = Math.max(0, Math.min(start[axis], shape.dim(axis) - length));
            Tensor steps = ops.reshape(ops.range(first, 1, length, DType.INT32), 1, length);
            places = ops.reshape(ops.add(ops.multiply(places, shape.dim(axis)), steps), -1, 1);
        }
        Tensor flat =
                ops.scatter(
                        ops.ravel(inputs),
                        places,
                        ops.ravel(ops.cast(updates, inputs.dtype())),
                        ScatterMode.SET);
        return ops.reshape(flat, shape);
    }

    /** For flat positions the position along each axis. */
    public static List<Tensor> unravel(IndexOps ops, Tensor indices, Shape shape) {
        Tensor rest = counted(ops, indices, Axes.length(shape.elements()));
        List<Tensor> positions = new ArrayList<>();
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            positions.add(ops.cast(ops.mod(rest, shape.dim(axis)), DType.INT32));
            rest = ops.floorDivide(rest, shape.dim(axis));
        }
        Collections.reverse(positions);
        return List.copyOf(positions);
    }

    /** The positions of elements that are not zero, a row for each axis. */
    public static Tensor nonzero(Tensor x) {
        boolean[] wanted = x.toBooleans();
        int[] flat = IntStream.range(0, wanted.length).filter(i -> wanted[i]).toArray();
        int rank = x.shape().rank();
        int[] positions = new int[rank * flat.length];
        for (int i = 0; i < flat.length; i++) {
            int rest = flat[i];
            for (int axis = rank - 1; axis >= 0; axis--) {
                positions[axis * flat.length + i] = rest % x.shape().dim(axis);
                rest /= x.shape().dim(axis);
            }
        }
        return Tensor.of(positions, rank, flat.length);
    }
}
