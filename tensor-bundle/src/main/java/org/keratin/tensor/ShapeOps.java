package org.keratin.tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.internal.Axes;
import org.keratin.tensor.internal.compose.Borders;
import org.keratin.tensor.internal.compose.Layouts;
import org.keratin.tensor.internal.compose.Views;
import org.osgi.annotation.versioning.ProviderType;

/** The same elements in other shapes and orders, tensors put together and taken apart. */
@ProviderType
public interface ShapeOps extends PromotionOps {

    /** The same elements in another shape; one length may be -1, and is worked out. */
    default Tensor reshape(Tensor x, int... newShape) {
        return reshapeTo(x, Layouts.reshaped(x.shape(), newShape));
    }

    /**
     * The same elements in another shape; one length may be {@link Shape#UNKNOWN}, and is worked
     * out.
     */
    default Tensor reshape(Tensor x, Shape newShape) {
        return reshape(x, newShape.dims());
    }

    /**
     * The same bytes read as elements of another dtype; the last axis is longer where these are
     * shorter.
     */
    default Tensor view(Tensor x, DType dtype) {
        return Views.of(this, x, dtype);
    }

    /** The elements in a row. */
    default Tensor ravel(Tensor x) {
        return reshape(x, -1);
    }

    /** The axes in reverse order. */
    default Tensor transpose(Tensor x) {
        int rank = x.shape().rank();
        return permute(x, IntStream.range(0, rank).map(i -> rank - 1 - i).toArray());
    }

    /** The axes in another order: axis {@code i} of the result is {@code axes[i]} of {@code x}. */
    default Tensor transpose(Tensor x, int... axes) {
        return permute(x, Layouts.order(x.shape(), axes));
    }

    /** Two axes in each other's place. */
    default Tensor swapaxes(Tensor x, int axis1, int axis2) {
        int[] order = IntStream.range(0, x.shape().rank()).toArray();
        order[x.shape().axis(axis1)] = x.shape().axis(axis2);
        order[x.shape().axis(axis2)] = x.shape().axis(axis1);
        return permute(x, order);
    }

    /** One axis put somewhere else, the others in the order they had. */
    default Tensor moveaxis(Tensor x, int source, int destination) {
        return moveaxis(x, new int[] {source}, new int[] {destination});
    }

    /** Some axes put somewhere else, the others in the order they had. */
    default Tensor moveaxis(Tensor x, int[] source, int[] destination) {
        return permute(x, Layouts.moved(x.shape(), source, destination));
    }

    /**
     * A new axis of length 1 in front of {@code axis}, which may be the rank (or -1) for the end.
     */
    default Tensor expandDims(Tensor x, int axis) {
        return reshapeTo(x, x.shape().insert(axis, 1));
    }

    /** New axes of length 1, at these places of the result. */
    default Tensor expandDims(Tensor x, int[] axes) {
        return reshapeTo(x, Layouts.expanded(x.shape(), axes));
    }

    /** Without the axes of length 1. */
    default Tensor squeeze(Tensor x) {
        return reshapeTo(
                x, Shape.of(IntStream.of(x.shape().dims()).filter(dim -> dim != 1).toArray()));
    }

    /**
     * Without one axis, of length 1.
     *
     * @throws TensorException if it is longer
     */
    default Tensor squeeze(Tensor x, int axis) {
        return squeeze(x, new int[] {axis});
    }

    /** Without some axes, of length 1. */
    default Tensor squeeze(Tensor x, int[] axes) {
        return reshapeTo(x, Layouts.squeezed(x.shape(), axes));
    }

    /** Tensors joined along one axis; all others agree. */
    default Tensor concatenate(List<Tensor> xs, int axis) {
        List<Tensor> promoted = Layouts.promoted(this, xs);
        return join(promoted, promoted.get(0).shape().axis(axis));
    }

    /** Tensors of one shape joined along a new axis. */
    default Tensor stack(List<Tensor> xs, int axis) {
        List<Tensor> expanded = xs.stream().map(x -> expandDims(x, axis)).toList();
        return concatenate(expanded, axis);
    }

    /** {@code x2} behind {@code x1}, both flattened. */
    default Tensor append(Tensor x1, Tensor x2) {
        return concatenate(List.of(ravel(x1), ravel(x2)), 0);
    }

    /** {@code x2} behind {@code x1} along one axis. */
    default Tensor append(Tensor x1, Tensor x2, int axis) {
        return concatenate(List.of(x1, x2), axis);
    }

    /**
     * Parts of equal length along one axis.
     *
     * @throws TensorException if the length is no multiple of {@code sections}
     */
    default List<Tensor> split(Tensor x, int sections, int axis) {
        return split(x, Layouts.sections(x.shape(), sections, axis), axis);
    }

    /** Parts along one axis, which end before these positions; the last one at the end. */
    default List<Tensor> split(Tensor x, int[] indices, int axis) {
        List<Tensor> parts = new ArrayList<>();
        int from = 0;
        for (int to : indices) {
            parts.add(sliceAxis(x, axis, from, to));
            from = to;
        }
        parts.add(sliceAxis(x, axis, from, x.shape().dim(axis)));
        return Collections.unmodifiableList(parts);
    }

    /** Parts of nearly equal length along one axis, the longer ones first. */
    default List<Tensor> arraySplit(Tensor x, int sections, int axis) {
        return split(x, Layouts.unevenSections(x.shape(), sections, axis), axis);
    }

    /** The slices along one axis, which goes away. */
    default List<Tensor> unstack(Tensor x, int axis) {
        return IntStream.range(0, x.shape().dim(axis)).mapToObj(i -> at(x, axis, i)).toList();
    }

    /**
     * The slice at one position of one axis, which goes away; negative positions count from the
     * end.
     */
    default Tensor at(Tensor x, int axis, int index) {
        int length = x.shape().dim(axis);
        int position = index < 0 ? index + length : index;
        if (position < 0 || position >= length) {
            throw new TensorException(
                    "expected a position on an axis of length " + length + ", found " + index);
        }
        return reshapeTo(sliceAxis(x, axis, position, position + 1), x.shape().without(axis));
    }

    /**
     * The elements {@code from:to} of one axis, as Python slices: negative positions count from the
     * end, excess is cut.
     */
    default Tensor sliceAxis(Tensor x, int axis, int from, int to) {
        return sliceAxis(x, axis, from, to, 1);
    }

    /**
     * The elements {@code from:to:step} of one axis, as Python slices; {@code null} is an end left
     * out.
     */
    default Tensor sliceAxis(Tensor x, int axis, Integer from, Integer to, int step) {
        return Layouts.sliceAxis(this, x, axis, from, to, step);
    }

    /** The block of {@code shape} that begins at {@code startIndices}. */
    default Tensor slice(Tensor inputs, int[] startIndices, Shape shape) {
        return slice(
                inputs,
                startIndices,
                shape.dims(),
                IntStream.of(startIndices).map(i -> 1).toArray());
    }

    /** The flattened tensor with each element {@code repeats} times in a row. */
    default Tensor repeat(Tensor x, int repeats) {
        return repeat(ravel(x), repeats, 0);
    }

    /** Each slice along one axis {@code repeats} times in a row. */
    default Tensor repeat(Tensor x, int repeats, int axis) {
        int counted = x.shape().axis(axis);
        Shape wide = x.shape().insert(counted + 1, repeats);
        Tensor repeated = broadcastTo(expandDims(x, counted + 1), wide);
        return reshapeTo(
                repeated,
                x.shape().with(counted, Axes.length((long) x.shape().dim(counted) * repeats)));
    }

    /** Each slice along one axis as often as its entry of {@code repeats} says. */
    default Tensor repeat(Tensor x, int[] repeats, int axis) {
        return Layouts.repeat(this, x, repeats, x.shape().axis(axis));
    }

    /**
     * The tensor repeated as a whole along each axis, the last ones first where there are fewer
     * {@code repeats}.
     */
    default Tensor tile(Tensor x, int... repeats) {
        return Layouts.tile(this, x, repeats);
    }

    /** The elements of all axes in reverse. */
    default Tensor flip(Tensor x) {
        return flip(x, null);
    }

    /** The elements of one axis in reverse. */
    default Tensor flip(Tensor x, int axis) {
        return flip(x, new int[] {axis});
    }

    /** The elements of some axes, or all for {@code null}, in reverse. */
    default Tensor flip(Tensor x, int[] axes) {
        return Layouts.flip(this, x, Axes.of(x, axes));
    }

    /**
     * The elements moved on by {@code shift} in the flattened tensor, those that fall off the end
     * put in front.
     */
    default Tensor roll(Tensor x, int shift) {
        return reshapeTo(roll(ravel(x), shift, 0), x.shape());
    }

    /**
     * The elements moved on by {@code shift} along one axis, those that fall off the end put in
     * front.
     */
    default Tensor roll(Tensor x, int shift, int axis) {
        int length = x.shape().dim(axis);
        if (length == 0) {
            return x;
        }
        int cut = Math.floorMod(-shift, length);
        return concatenate(
                List.of(sliceAxis(x, axis, cut, length), sliceAxis(x, axis, 0, cut)), axis);
    }

    /**
     * The elements moved on along some axes, by a shift each; a single shift or axis is for all.
     */
    default Tensor roll(Tensor x, int[] shift, int[] axes) {
        Tensor rolled = x;
        for (int i = 0; i < Math.max(shift.length, axes.length); i++) {
            rolled = roll(rolled, shift[shift.length == 1 ? 0 : i], axes[axes.length == 1 ? 0 : i]);
        }
        return rolled;
    }

    /**
     * Zeros around the tensor: {@code padWidth[i]} is how many in front of and behind axis {@code
     * i}.
     */
    default Tensor pad(Tensor x, int[][] padWidth) {
        return pad(x, padWidth, 0);
    }

    /**
     * {@code constantValue} around the tensor; a single entry of {@code padWidth} is for all axes.
     */
    default Tensor pad(Tensor x, int[][] padWidth, Number constantValue) {
        return Borders.constant(this, x, padWidth, constantValue);
    }

    /** Something around the tensor; a single entry of {@code padWidth} is for all axes. */
    default Tensor pad(Tensor x, int[][] padWidth, PadMode mode) {
        return mode == PadMode.CONSTANT
                ? pad(x, padWidth, 0)
                : Borders.mirrored(this, x, padWidth, mode);
    }
}
