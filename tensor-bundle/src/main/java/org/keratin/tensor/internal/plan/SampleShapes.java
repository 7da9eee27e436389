package org.keratin.tensor.internal.plan;

import org.keratin.tensor.Shape;

/**
 * How the samples of a batch lie in tensors: one behind the other, along the first axis that is
 * longer than 1, which may hold more than one index of each.
 *
 * @param batch how many samples there are
 */
record SampleShapes(int batch) {

    /** Which axis has the samples, and is not the last; -1 for none. */
    int axis(Shape shape) {
        if (shape.rank() < 2 || shape.elements() == 0) {
            return -1;
        }
        int axis = 0;
        while (axis < shape.rank() - 1 && shape.dim(axis) == 1) {
            axis++;
        }
        return axis < shape.rank() - 1 && shape.dim(axis) % batch == 0 ? axis : -1;
    }

    /** Whether the first axis is the one of the samples, an index for each. */
    boolean areFirst(Shape shape) {
        return shape.rank() > 1 && shape.elements() > 0 && shape.dim(0) == batch;
    }

    /** The shape for {@code chunk} samples. */
    Shape part(Shape shape, int chunk) {
        int axis = axis(shape);
        return shape.with(axis, shape.dim(axis) / batch * chunk);
    }
}
