package org.keratin.tensor;

import java.util.List;
import org.keratin.tensor.internal.compose.Grouping;
import org.keratin.tensor.internal.compose.Indexing;
import org.keratin.tensor.internal.compose.Ordering;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Elements found and set by their position, and put in order. Negative positions count from the
 * end.
 */
@ProviderType
public interface IndexOps extends CumulativeOps {

    /** The elements of the flattened {@code x} at {@code indices}. */
    default Tensor take(Tensor x, Tensor indices) {
        return take(ravel(x), indices, 0);
    }

    /**
     * The slices of {@code x} along {@code axis} at {@code indices}, whose axes replace that one.
     */
    default Tensor take(Tensor x, Tensor indices, int axis) {
        int counted = x.shape().axis(axis);
        return gather(x, Indexing.counted(this, indices, x.shape().dim(counted)), counted);
    }

    /**
     * For each place the element of {@code x} whose position along {@code axis} is in {@code
     * indices}; other axes broadcast.
     */
    default Tensor takeAlongAxis(Tensor x, Tensor indices, int axis) {
        return Indexing.takeAlongAxis(this, x, indices, x.shape().axis(axis));
    }

    /** The elements of the flattened {@code x} at the flattened {@code indices}. */
    default Tensor takeAlongAxis(Tensor x, Tensor indices) {
        return takeAlongAxis(ravel(x), ravel(indices), 0);
    }

    /**
     * For each class 1 where it is that in {@code x}, 0 elsewhere, along a new last axis; float32.
     */
    default Tensor oneHot(Tensor x, int numClasses) {
        return oneHot(x, numClasses, -1, DType.FLOAT32);
    }

    /**
     * For each class 1 where it is that in {@code x}, 0 elsewhere, along a new axis; all 0 for a
     * class out of range.
     */
    default Tensor oneHot(Tensor x, int numClasses, int axis, DType dtype) {
        Tensor classes = arange(0, numClasses, 1, DType.INT64);
        Tensor hot = equal(expandDims(cast(x, DType.INT64), -1), classes);
        return moveaxis(cast(hot, dtype), -1, axis);
    }

    /**
     * For each class 1 where it occurs along the second axis (or the only one) of {@code x}, 0
     * elsewhere.
     */
    default Tensor multiHot(Tensor x, int numClasses, int axis, DType dtype) {
        return max(oneHot(x, numClasses, axis, dtype), x.shape().rank() > 1 ? 1 : 0);
    }

    /**
     * Zeros of {@code shape} with {@code values} added at {@code indices}, whose last axis names a
     * place.
     */
    default Tensor scatter(Tensor indices, Tensor values, Shape shape) {
        return scatterUpdate(zeros(shape, values.dtype()), indices, values, ScatterMode.ADD);
    }

    /**
     * {@code inputs} with {@code updates} in place of the elements at {@code indices}, whose last
     * axis names a place.
     */
    default Tensor scatterUpdate(Tensor inputs, Tensor indices, Tensor updates) {
        return scatterUpdate(inputs, indices, updates, ScatterMode.SET);
    }

    /**
     * {@code inputs} with {@code updates} combined into the elements at {@code indices}, whose last
     * axis names a place.
     */
    default Tensor scatterUpdate(Tensor inputs, Tensor indices, Tensor updates, ScatterMode mode) {
        return Indexing.scatterUpdate(this, inputs, indices, updates, mode);
    }

    /**
     * {@code inputs} with the block that begins at {@code startIndices} replaced by {@code
     * updates}; moved inwards where it would stick out.
     */
    default Tensor sliceUpdate(Tensor inputs, int[] startIndices, Tensor updates) {
        return Indexing.sliceUpdate(this, inputs, startIndices, updates);
    }

    /** The elements in ascending order along the last axis, NaN last. */
    default Tensor sort(Tensor x) {
        return sort(x, -1);
    }

    /** The elements in ascending order along one axis, NaN last. A scalar has one axis for this. */
    default Tensor sort(Tensor x, int axis) {
        return isScalar(x, axis) ? x : sortAlong(x, x.shape().axis(axis));
    }

    private static boolean isScalar(Tensor x, int axis) {
        return x.shape().rank() == 0 && (axis == 0 || axis == -1);
    }

    /**
     * The positions that {@link #sort(Tensor, int)} along the last axis takes elements from, int32.
     */
    default Tensor argsort(Tensor x) {
        return argsort(x, -1);
    }

    /** The positions that {@link #sort(Tensor, int)} takes elements from, int32. */
    default Tensor argsort(Tensor x, int axis) {
        return isScalar(x, axis)
                ? zeros(x.shape(), DType.INT32)
                : argsortAlong(x, x.shape().axis(axis));
    }

    /**
     * The {@code k} largest elements along the last axis, in descending order, the first of equal
     * ones first.
     */
    default TopK topK(Tensor x, int k) {
        return Ordering.topK(this, x, k);
    }

    /**
     * Whether the class in {@code targets} is among the {@code k} likeliest of its row of {@code
     * predictions}.
     */
    default Tensor inTopK(Tensor targets, Tensor predictions, int k) {
        return Ordering.inTopK(this, targets, predictions, k);
    }

    /**
     * Where in a sorted vector each of {@code values} belongs, int32: before equal elements, or
     * behind them if {@code right}.
     */
    default Tensor searchsorted(Tensor sortedSequence, Tensor values, boolean right) {
        return Ordering.searchsorted(this, sortedSequence, values, right);
    }

    /** Which of the intervals between ascending {@code bins} each element lies in, int32. */
    default Tensor digitize(Tensor x, Tensor bins) {
        return searchsorted(bins, x, true);
    }

    /** Whether each of {@code x1} is among the elements of {@code x2}. */
    default Tensor isin(Tensor x1, Tensor x2) {
        return Ordering.isin(this, x1, ravel(x2));
    }

    /** Positions along one axis, int32: those of the {@code kth + 1} smallest elements first. */
    default Tensor argpartition(Tensor x, int kth, int axis) {
        return Ordering.argpartition(this, x, kth, axis);
    }

    /** The positions of elements that are not zero, a row for each axis, int32. Needs data. */
    default Tensor nonzero(Tensor x) {
        return Indexing.nonzero(x);
    }

    /** {@link #nonzero}, int64. Needs data. */
    default Tensor where(Tensor condition) {
        return cast(nonzero(condition), DType.INT64);
    }

    /** The different elements, ascending. Needs data. */
    default Tensor unique(Tensor x) {
        return unique(x, null, null, 0).values();
    }

    /**
     * The different elements, or slices along {@code axis} unless {@code null}, ascending; no NaN
     * is equal to another.
     *
     * @param size how many of them to give, {@code null} for all, which needs data
     * @param fillValue what stands for those that are missing
     */
    default Uniques unique(Tensor x, Integer axis, Integer size, Number fillValue) {
        return Grouping.unique(this, x, axis, size, fillValue);
    }

    /** For flat positions in a tensor of {@code shape} the position along each axis. */
    default List<Tensor> unravelIndex(Tensor indices, Shape shape) {
        return Indexing.unravel(this, indices, shape);
    }
}
