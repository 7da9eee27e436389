package org.keratin.tensor.internal.kernel;

import java.util.Arrays;
import org.keratin.tensor.Shape;

/**
 * The order in which an operation goes over several operands at once: a shape, and for each operand
 * how far apart its elements lie along each axis. Axes that can be are joined, so that the
 * innermost run is as long as possible.
 */
final class Walk {

    /** What is done with one run; {@code at} is where it begins in each operand. */
    interface Run {
        void run(int[] at);
    }

    private final int[] dims;
    private final int[][] strides;

    private Walk(int[] dims, int[][] strides) {
        this.dims = dims;
        this.strides = strides;
    }

    /** The walk over {@code shape} of operands with these strides. */
    static Walk over(Shape shape, int[]... strides) {
        int[] dims = new int[Math.max(shape.rank(), 1)];
        int[][] joined = new int[strides.length][dims.length];
        int axes = 0;
        for (int axis = 0; axis < shape.rank(); axis++) {
            int dim = shape.dim(axis);
            if (dim == 1) {
                continue;
            }
            if (axes > 0 && joins(strides, axis, joined, axes - 1, dim)) {
                axes--;
                dim *= dims[axes];
            }
            dims[axes] = dim;
            for (int i = 0; i < strides.length; i++) {
                joined[i][axes] = strides[i][axis];
            }
            axes++;
        }
        if (axes == 0) {
            dims[0] = 1;
            axes = 1;
        }
        int count = axes;
        return new Walk(
                Arrays.copyOf(dims, count),
                Arrays.stream(joined).map(s -> Arrays.copyOf(s, count)).toArray(int[][]::new));
    }

    private static boolean joins(int[][] strides, int axis, int[][] joined, int outer, int dim) {
        for (int i = 0; i < strides.length; i++) {
            if (joined[i][outer] != strides[i][axis] * dim) {
                return false;
            }
        }
        return true;
    }

    /** How far apart the elements of a tensor of {@code shape} lie along each axis. */
    static int[] strides(Shape shape) {
        int[] strides = new int[shape.rank()];
        int step = 1;
        for (int axis = strides.length - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= shape.dim(axis);
        }
        return strides;
    }

    /**
     * Like {@link #strides(Shape)}, for a tensor that broadcasts to {@code result}: 0 along axes
     * that repeat.
     */
    static int[] strides(Shape shape, Shape result) {
        int[] own = strides(shape);
        int[] strides = new int[result.rank()];
        int added = result.rank() - shape.rank();
        for (int axis = 0; axis < own.length; axis++) {
            strides[axis + added] = shape.dim(axis) == 1 ? 0 : own[axis];
        }
        return strides;
    }

    /** How many elements a run has. */
    int length() {
        return dims[dims.length - 1];
    }

    /** How far apart the elements of a run lie in operand {@code i}. */
    int step(int i) {
        return strides[i][dims.length - 1];
    }

    /** Goes over all runs, the operands beginning at {@code start}. */
    void forEach(int[] start, Run run) {
        for (int dim : dims) {
            if (dim == 0) {
                return;
            }
        }
        int outer = dims.length - 1;
        int[] position = new int[outer];
        int[] at = start.clone();
        while (true) {
            run.run(at);
            int axis = outer - 1;
            while (axis >= 0 && ++position[axis] == dims[axis]) {
                position[axis] = 0;
                for (int i = 0; i < at.length; i++) {
                    at[i] -= strides[i][axis] * (dims[axis] - 1);
                }
                axis--;
            }
            if (axis < 0) {
                return;
            }
            for (int i = 0; i < at.length; i++) {
                at[i] += strides[i][axis];
            }
        }
    }
}
