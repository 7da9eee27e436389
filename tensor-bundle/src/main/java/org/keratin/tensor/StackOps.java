package org.keratin.tensor;

import java.util.List;
import org.keratin.tensor.internal.compose.Layouts;
import org.osgi.annotation.versioning.ProviderType;

/** Shorthands of {@link ShapeOps} for axes that have a name: rows, columns, depth. */
@ProviderType
public interface StackOps extends ShapeOps {

    /** Joined along the second axis, vectors along their only one. */
    default Tensor hstack(List<Tensor> xs) {
        List<Tensor> wide = xs.stream().map(x -> Layouts.atLeast(this, x, 1)).toList();
        return concatenate(wide, wide.get(0).shape().rank() == 1 ? 0 : 1);
    }

    /** Joined along the first axis, vectors as rows. */
    default Tensor vstack(List<Tensor> xs) {
        return concatenate(xs.stream().map(x -> Layouts.atLeast(this, x, 2)).toList(), 0);
    }

    /** Joined along the third axis. */
    default Tensor dstack(List<Tensor> xs) {
        return concatenate(xs.stream().map(x -> Layouts.atLeast(this, x, 3)).toList(), 2);
    }

    /** Joined along the second axis, vectors as columns. */
    default Tensor columnStack(List<Tensor> xs) {
        return concatenate(
                xs.stream().map(x -> x.shape().rank() < 2 ? reshape(x, -1, 1) : x).toList(), 1);
    }

    /** Equal parts along the second axis, those of a vector along its only one. */
    default List<Tensor> hsplit(Tensor x, int sections) {
        return split(x, sections, x.shape().rank() == 1 ? 0 : 1);
    }

    /** Parts along the second axis, those of a vector along its only one. */
    default List<Tensor> hsplit(Tensor x, int[] indices) {
        return split(x, indices, x.shape().rank() == 1 ? 0 : 1);
    }

    /** Equal parts along the first axis. */
    default List<Tensor> vsplit(Tensor x, int sections) {
        return split(x, sections, 0);
    }

    /** Parts along the first axis. */
    default List<Tensor> vsplit(Tensor x, int[] indices) {
        return split(x, indices, 0);
    }

    /** Equal parts along the third axis. */
    default List<Tensor> dsplit(Tensor x, int sections) {
        return split(x, sections, 2);
    }

    /** Parts along the third axis. */
    default List<Tensor> dsplit(Tensor x, int[] indices) {
        return split(x, indices, 2);
    }

    /** The columns in reverse. */
    default Tensor fliplr(Tensor x) {
        return flip(x, 1);
    }

    /** The rows in reverse. */
    default Tensor flipud(Tensor x) {
        return flip(x, 0);
    }

    /** Turned {@code k} times by 90 degrees, from the first of two axes towards the second. */
    default Tensor rot90(Tensor array, int k, int axis1, int axis2) {
        return switch (Math.floorMod(k, 4)) {
            case 1 -> flip(swapaxes(array, axis1, axis2), axis1);
            case 2 -> flip(array, new int[] {axis1, axis2});
            case 3 -> swapaxes(flip(array, axis1), axis1, axis2);
            default -> array;
        };
    }
}
