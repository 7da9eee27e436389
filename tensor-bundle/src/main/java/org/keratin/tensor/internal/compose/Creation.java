package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.CreationOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;
import org.keratin.tensor.internal.Promotion;

/** Bodies of {@link CreationOps}. */
public final class Creation {

    private Creation() {}

    /** The dtype of a range between these numbers. */
    public static DType dtype(Number... values) {
        return Stream.of(values).allMatch(Promotion::isWhole) ? DType.INT32 : DType.FLOAT32;
    }

    /** How many numbers there are from {@code start} on before {@code stop}. */
    public static int count(double start, double stop, double step) {
        double count = Math.ceil((stop - start) / step);
        if (step == 0 || Double.isNaN(count) || count > Integer.MAX_VALUE) {
            throw new TensorException(
                    "expected a range of less than 2^31 numbers, found "
                            + start
                            + " to "
                            + stop
                            + " in steps of "
                            + step);
        }
        return (int) Math.max(0, count);
    }

    /**
     * What Keras has for the extremum of no elements: {@code initial} itself, in its own dtype,
     * over all axes.
     */
    public static Tensor initial(CreationOps ops, Tensor x, boolean keepDims, Number initial) {
        int[] ones = new int[keepDims ? x.shape().rank() : 0];
        Arrays.fill(ones, 1);
        return ops.full(
                Shape.of(ones), initial, Promotion.isWhole(initial) ? DType.INT64 : DType.FLOAT32);
    }

    /** Numbers between tensors, along a new first axis. */
    public static Tensor linspace(
            CreationOps ops, Tensor start, Tensor stop, int num, boolean endpoint, DType dtype) {
        Tensor from = ops.toFloating(start);
        Tensor to = ops.toFloating(stop);
        DType computed = ops.promotedType(from.dtype(), to.dtype());
        int rank = Math.max(start.shape().rank(), stop.shape().rank());
        int[] column = new int[rank + 1];
        Arrays.fill(column, 1);
        column[0] = num;
        Tensor steps = ops.reshape(ops.linspace(0, 1, num, endpoint, computed), column);
        Tensor between = ops.multiply(steps, ops.expandDims(ops.subtract(to, from), 0));
        return ops.cast(ops.add(ops.expandDims(from, 0), between), dtype);
    }

    /** A bool matrix: whether {@code column - k} compares as {@code op} says with {@code row}. */
    public static Tensor compareIndices(CreationOps ops, int n, int m, int k, BinaryOp op) {
        Tensor rows = ops.reshape(ops.range(0, 1, n, DType.INT32), n, 1);
        Tensor columns = ops.range(-k, 1, m, DType.INT32);
        return ops.binary(op, columns, rows);
    }

    /** A matrix with a vector on its {@code k}th diagonal. */
    public static Tensor diagflat(CreationOps ops, Tensor x, int k) {
        int length = x.shape().dim(0);
        int below = Math.max(0, -k);
        int right = Math.max(0, k);
        Tensor square =
                ops.where(
                        compareIndices(ops, length, length, 0, BinaryOp.EQUAL),
                        x,
                        ops.zerosLike(x));
        return ops.pad(square, new int[][] {{below, right}, {right, below}});
    }

    /** The diagonals of the matrices in two axes. */
    public static Tensor diagonal(CreationOps ops, Tensor x, int offset, int axis1, int axis2) {
        Shape shape = x.shape();
        if (shape.axis(axis1) == shape.axis(axis2)) {
            throw new TensorException("expected two axes, found " + axis1 + " twice");
        }
        Tensor matrices = ops.moveaxis(x, new int[] {axis1, axis2}, new int[] {-2, -1});
        int rows = shape.dim(axis1);
        int columns = shape.dim(axis2);
        int row = Math.max(0, -offset);
        int column = Math.max(0, offset);
        int length = Math.max(0, Math.min(rows - row, columns - column));
        int rank = shape.rank();
        Shape flat =
                matrices.shape()
                        .slice(0, rank - 2)
                        .concat(Shape.of(Axes.length((long) rows * columns)));
        Tensor places =
                ops.range(
                        length == 0 ? 0 : row * columns + column, columns + 1, length, DType.INT32);
        return ops.gather(ops.reshape(matrices, flat), places, rank - 2);
    }

    /** The coordinates of a grid. */
    public static List<Tensor> meshgrid(CreationOps ops, List<Tensor> xs, String indexing) {
        boolean swapped = indexing.equals("xy");
        if (!swapped && !indexing.equals("ij")) {
            throw new TensorException("expected an indexing, xy or ij, found \"" + indexing + "\"");
        }
        int rank = xs.size();
        int[] dims = new int[rank];
        for (int i = 0; i < rank; i++) {
            dims[place(i, rank, swapped)] = Axes.length(xs.get(i).shape().elements());
        }
        List<Tensor> grid = new ArrayList<>();
        for (int i = 0; i < rank; i++) {
            int[] row = new int[rank];
            Arrays.fill(row, 1);
            row[place(i, rank, swapped)] = -1;
            grid.add(ops.broadcastTo(ops.reshape(xs.get(i), row), Shape.of(dims)));
        }
        return List.copyOf(grid);
    }

    private static int place(int i, int rank, boolean swapped) {
        return swapped && rank > 1 && i < 2 ? 1 - i : i;
    }
}
