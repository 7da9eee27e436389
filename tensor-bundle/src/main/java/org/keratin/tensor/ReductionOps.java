package org.keratin.tensor;

import org.keratin.tensor.internal.Axes;
import org.keratin.tensor.internal.Promotion;
import org.keratin.tensor.internal.compose.Creation;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Folds along axes. {@code axes} {@code null} means all of them; with {@code keepDims} the folded
 * axes stay, with length 1.
 */
@ProviderType
public interface ReductionOps extends ArithmeticOps, CreationOps {

    /** Sums; bools and integers of 8 or 16 bits become int32. Over all axes. */
    default Tensor sum(Tensor x) {
        return sum(x, null, false);
    }

    /** Sums; bools and integers of 8 or 16 bits become int32. Along one axis. */
    default Tensor sum(Tensor x, int axis) {
        return sum(x, new int[] {axis}, false);
    }

    /** Sums; bools and integers of 8 or 16 bits become int32. Along one axis. */
    default Tensor sum(Tensor x, int axis, boolean keepDims) {
        return sum(x, new int[] {axis}, keepDims);
    }

    /**
     * Sums; bools and integers of 8 or 16 bits become int32. Along some axes, or all for {@code
     * null}.
     */
    default Tensor sum(Tensor x, int[] axes, boolean keepDims) {
        boolean nothing = axes != null && axes.length == 0;
        return nothing ? x : reduce(ReduceOp.SUM, accumulating(x), Axes.of(x, axes), keepDims);
    }

    /** Products; bools and integers of 8 or 16 bits become int32, and 64 bits 32. Over all axes. */
    default Tensor prod(Tensor x) {
        return prod(x, null, false);
    }

    /**
     * Products; bools and integers of 8 or 16 bits become int32, and 64 bits 32. Along one axis.
     */
    default Tensor prod(Tensor x, int axis) {
        return prod(x, new int[] {axis}, false);
    }

    /**
     * Products; bools and integers of 8 or 16 bits become int32, and 64 bits 32. Along one axis.
     */
    default Tensor prod(Tensor x, int axis, boolean keepDims) {
        return prod(x, new int[] {axis}, keepDims);
    }

    /**
     * Products; bools and integers of 8 or 16 bits become int32, and 64 bits 32. Along some axes,
     * or all for {@code null}.
     */
    default Tensor prod(Tensor x, int[] axes, boolean keepDims) {
        Tensor wide = accumulating(x);
        return reduce(
                ReduceOp.PROD, cast(wide, resultType(wide.dtype())), Axes.of(x, axes), keepDims);
    }

    /** Means, floating. Over all axes. */
    default Tensor mean(Tensor x) {
        return mean(x, null, false);
    }

    /** Means, floating. Along one axis. */
    default Tensor mean(Tensor x, int axis) {
        return mean(x, new int[] {axis}, false);
    }

    /** Means, floating. Along one axis. */
    default Tensor mean(Tensor x, int axis, boolean keepDims) {
        return mean(x, new int[] {axis}, keepDims);
    }

    /** Means, floating. Along some axes, or all for {@code null}. */
    default Tensor mean(Tensor x, int[] axes, boolean keepDims) {
        if (axes != null && axes.length == 0) {
            return x;
        }
        int[] folded = Axes.of(x, axes);
        Tensor sum = reduce(ReduceOp.SUM, atLeastFloat32(x), folded, keepDims);
        return cast(divide(sum, Axes.count(x, folded)), toFloating(x).dtype());
    }

    /** Variances, floating. Over all axes. */
    default Tensor var(Tensor x) {
        return var(x, null, false);
    }

    /** Variances, floating. Along one axis. */
    default Tensor var(Tensor x, int axis) {
        return var(x, new int[] {axis}, false);
    }

    /** Variances, floating. Along one axis. */
    default Tensor var(Tensor x, int axis, boolean keepDims) {
        return var(x, new int[] {axis}, keepDims);
    }

    /** Variances, floating. Along some axes, or all for {@code null}. */
    default Tensor var(Tensor x, int[] axes, boolean keepDims) {
        Tensor wide = atLeastFloat32(x);
        if (axes != null && axes.length == 0) {
            return zeros(x.shape(), toFloating(x).dtype());
        }
        Tensor centred = subtract(wide, mean(wide, axes, true));
        return cast(mean(square(centred), axes, keepDims), toFloating(x).dtype());
    }

    /** Standard deviations, floating. Over all axes. */
    default Tensor std(Tensor x) {
        return std(x, null, false);
    }

    /** Standard deviations, floating. Along one axis. */
    default Tensor std(Tensor x, int axis) {
        return std(x, new int[] {axis}, false);
    }

    /** Standard deviations, floating. Along one axis. */
    default Tensor std(Tensor x, int axis, boolean keepDims) {
        return std(x, new int[] {axis}, keepDims);
    }

    /** Standard deviations, floating. Along some axes, or all for {@code null}. */
    default Tensor std(Tensor x, int[] axes, boolean keepDims) {
        return sqrt(var(x, axes, keepDims));
    }

    /** The largest elements, NaN where there is one. Over all axes. */
    default Tensor max(Tensor x) {
        return max(x, null, false);
    }

    /** The largest elements, NaN where there is one. Along one axis. */
    default Tensor max(Tensor x, int axis) {
        return max(x, new int[] {axis}, false);
    }

    /** The largest elements, NaN where there is one. Along one axis. */
    default Tensor max(Tensor x, int axis, boolean keepDims) {
        return max(x, new int[] {axis}, keepDims);
    }

    /** The largest elements, NaN where there is one. Along some axes, or all for {@code null}. */
    default Tensor max(Tensor x, int[] axes, boolean keepDims) {
        return reduce(ReduceOp.MAX, x, Axes.of(x, axes), keepDims);
    }

    /**
     * {@link #max(Tensor, int[], boolean)}, or {@code initial} where that is larger or there are no
     * elements.
     */
    default Tensor max(Tensor x, int[] axes, boolean keepDims, Number initial) {
        if (x.shape().elements() == 0) {
            return Creation.initial(this, x, keepDims, initial);
        }
        return promoted(
                BinaryOp.MAXIMUM, max(x, axes, keepDims), Promotion.scalar(initial, x.dtype()));
    }

    /** The smallest elements, NaN where there is one. Over all axes. */
    default Tensor min(Tensor x) {
        return min(x, null, false);
    }

    /** The smallest elements, NaN where there is one. Along one axis. */
    default Tensor min(Tensor x, int axis) {
        return min(x, new int[] {axis}, false);
    }

    /** The smallest elements, NaN where there is one. Along one axis. */
    default Tensor min(Tensor x, int axis, boolean keepDims) {
        return min(x, new int[] {axis}, keepDims);
    }

    /** The smallest elements, NaN where there is one. Along some axes, or all for {@code null}. */
    default Tensor min(Tensor x, int[] axes, boolean keepDims) {
        return reduce(ReduceOp.MIN, x, Axes.of(x, axes), keepDims);
    }

    /**
     * {@link #min(Tensor, int[], boolean)}, or {@code initial} where that is smaller or there are
     * no elements.
     */
    default Tensor min(Tensor x, int[] axes, boolean keepDims, Number initial) {
        if (x.shape().elements() == 0) {
            return Creation.initial(this, x, keepDims, initial);
        }
        return promoted(
                BinaryOp.MINIMUM, min(x, axes, keepDims), Promotion.scalar(initial, x.dtype()));
    }

    /** The largest elements, NaN where there is one. Over all axes. */
    default Tensor amax(Tensor x) {
        return amax(x, null, false);
    }

    /** The largest elements, NaN where there is one. Along one axis. */
    default Tensor amax(Tensor x, int axis) {
        return amax(x, new int[] {axis}, false);
    }

    /** The largest elements, NaN where there is one. Along one axis. */
    default Tensor amax(Tensor x, int axis, boolean keepDims) {
        return amax(x, new int[] {axis}, keepDims);
    }

    /** The largest elements, NaN where there is one. Along some axes, or all for {@code null}. */
    default Tensor amax(Tensor x, int[] axes, boolean keepDims) {
        return max(x, axes, keepDims);
    }

    /** The smallest elements, NaN where there is one. Over all axes. */
    default Tensor amin(Tensor x) {
        return amin(x, null, false);
    }

    /** The smallest elements, NaN where there is one. Along one axis. */
    default Tensor amin(Tensor x, int axis) {
        return amin(x, new int[] {axis}, false);
    }

    /** The smallest elements, NaN where there is one. Along one axis. */
    default Tensor amin(Tensor x, int axis, boolean keepDims) {
        return amin(x, new int[] {axis}, keepDims);
    }

    /** The smallest elements, NaN where there is one. Along some axes, or all for {@code null}. */
    default Tensor amin(Tensor x, int[] axes, boolean keepDims) {
        return min(x, axes, keepDims);
    }

    /** Whether no element is zero. Over all axes. */
    default Tensor all(Tensor x) {
        return all(x, null, false);
    }

    /** Whether no element is zero. Along one axis. */
    default Tensor all(Tensor x, int axis) {
        return all(x, new int[] {axis}, false);
    }

    /** Whether no element is zero. Along one axis. */
    default Tensor all(Tensor x, int axis, boolean keepDims) {
        return all(x, new int[] {axis}, keepDims);
    }

    /** Whether no element is zero. Along some axes, or all for {@code null}. */
    default Tensor all(Tensor x, int[] axes, boolean keepDims) {
        return reduce(ReduceOp.ALL, cast(x, DType.BOOL), Axes.of(x, axes), keepDims);
    }

    /** Whether some element is not zero. Over all axes. */
    default Tensor any(Tensor x) {
        return any(x, null, false);
    }

    /** Whether some element is not zero. Along one axis. */
    default Tensor any(Tensor x, int axis) {
        return any(x, new int[] {axis}, false);
    }

    /** Whether some element is not zero. Along one axis. */
    default Tensor any(Tensor x, int axis, boolean keepDims) {
        return any(x, new int[] {axis}, keepDims);
    }

    /** Whether some element is not zero. Along some axes, or all for {@code null}. */
    default Tensor any(Tensor x, int[] axes, boolean keepDims) {
        return reduce(ReduceOp.ANY, cast(x, DType.BOOL), Axes.of(x, axes), keepDims);
    }

    /** The logarithm of the sum of e to the power of the elements. Over all axes. */
    default Tensor logsumexp(Tensor x) {
        return logsumexp(x, null, false);
    }

    /** The logarithm of the sum of e to the power of the elements. Along one axis. */
    default Tensor logsumexp(Tensor x, int axis) {
        return logsumexp(x, new int[] {axis}, false);
    }

    /** The logarithm of the sum of e to the power of the elements. Along one axis. */
    default Tensor logsumexp(Tensor x, int axis, boolean keepDims) {
        return logsumexp(x, new int[] {axis}, keepDims);
    }

    /**
     * The logarithm of the sum of e to the power of the elements. Along some axes, or all for
     * {@code null}.
     */
    default Tensor logsumexp(Tensor x, int[] axes, boolean keepDims) {
        int[] folded = Axes.of(x, axes);
        Tensor floating = toFloating(x);
        Tensor largest = max(floating, folded, true);
        Tensor finite = where(isfinite(largest), largest, zerosLike(largest));
        Tensor logarithm = log(sum(exp(subtract(floating, finite)), folded, keepDims));
        return add(logarithm, reshape(finite, logarithm.shape()));
    }

    /** How many elements are not zero, int32. */
    default Tensor countNonzero(Tensor x) {
        return countNonzero(x, null, false);
    }

    /** How many elements along some axes, or all for {@code null}, are not zero, int32. */
    default Tensor countNonzero(Tensor x, int[] axes, boolean keepDims) {
        return sum(cast(cast(x, DType.BOOL), DType.INT32), axes, keepDims);
    }

    /**
     * The position of the largest element in the flattened tensor, int32; that of the first of
     * equal ones.
     */
    default Tensor argmax(Tensor x) {
        return argReduce(true, ravel(x), 0);
    }

    /**
     * The positions of the largest elements along one axis, int32; those of the first of equal
     * ones.
     */
    default Tensor argmax(Tensor x, int axis) {
        return argmax(x, axis, false);
    }

    /** The positions of the largest elements along one axis, int32. */
    default Tensor argmax(Tensor x, int axis, boolean keepDims) {
        Tensor positions = argReduce(true, x, x.shape().axis(axis));
        return keepDims ? reshape(positions, x.shape().with(axis, 1)) : positions;
    }

    /**
     * The position of the smallest element in the flattened tensor, int32; that of the first of
     * equal ones.
     */
    default Tensor argmin(Tensor x) {
        return argReduce(false, ravel(x), 0);
    }

    /**
     * The positions of the smallest elements along one axis, int32; those of the first of equal
     * ones.
     */
    default Tensor argmin(Tensor x, int axis) {
        return argmin(x, axis, false);
    }

    /** The positions of the smallest elements along one axis, int32. */
    default Tensor argmin(Tensor x, int axis, boolean keepDims) {
        Tensor positions = argReduce(false, x, x.shape().axis(axis));
        return keepDims ? reshape(positions, x.shape().with(axis, 1)) : positions;
    }

    /** Whether all elements are as near each other as {@link #isclose(Tensor, Tensor)} asks. */
    default Tensor allclose(Tensor x1, Tensor x2) {
        return all(isclose(x1, x2));
    }

    /** {@code x} in a dtype that sums do not overflow: float32 for what is shorter or no float. */
    private Tensor atLeastFloat32(Tensor x) {
        return x.dtype() == DType.FLOAT64 ? x : cast(x, DType.FLOAT32);
    }

    /**
     * {@code x} in the dtype that sums of it have: int32 for bools and small integers, uint32 for
     * uint16.
     */
    private Tensor accumulating(Tensor x) {
        return switch (x.dtype()) {
            case BOOL, UINT8, INT8, INT16 -> cast(x, DType.INT32);
            case UINT16 -> cast(x, DType.UINT32);
            default -> x;
        };
    }
}
