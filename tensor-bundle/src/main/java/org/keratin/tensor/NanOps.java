package org.keratin.tensor;

import java.util.Arrays;
import org.keratin.tensor.internal.compose.Statistics;
import org.osgi.annotation.versioning.ProviderType;

/** Folds that leave out NaN. {@code axes} {@code null} means all of them. */
@ProviderType
public interface NanOps extends StatisticsOps, CumulativeOps {

    /** Sums of the elements that are not NaN, 0 without any. */
    default Tensor nansum(Tensor x, int[] axes, boolean keepDims) {
        return sum(withoutNan(x, 0), axes, keepDims);
    }

    /** Products of the elements that are not NaN, 1 without any. */
    default Tensor nanprod(Tensor x, int[] axes, boolean keepDims) {
        return prod(withoutNan(x, 1), axes, keepDims);
    }

    /** Means of the elements that are not NaN, NaN without any; 64 bits cut to 32. */
    default Tensor nanmean(Tensor x, int[] axes, boolean keepDims) {
        Tensor floating = cast(x, resultType(x.dtype(), 1.0));
        if (axes != null && axes.length == 0) {
            return x;
        }
        Tensor count = countNonzero(logicalNot(isnan(floating)), axes, keepDims);
        return divide(nansum(floating, axes, keepDims), cast(count, floating.dtype()));
    }

    /** Variances of the elements that are not NaN, NaN without any; 64 bits cut to 32. */
    default Tensor nanvar(Tensor x, int[] axes, boolean keepDims) {
        Tensor floating = cast(x, resultType(x.dtype(), 1.0));
        if (axes != null && axes.length == 0) {
            return where(isnan(floating), floating, 0.0);
        }
        Tensor centred = subtract(floating, nanmean(floating, axes, true));
        return nanmean(square(centred), axes, keepDims);
    }

    /** Standard deviations of the elements that are not NaN, NaN without any. */
    default Tensor nanstd(Tensor x, int[] axes, boolean keepDims) {
        return sqrt(nanvar(x, axes, keepDims));
    }

    /** The largest of the elements that are not NaN, NaN without any. */
    default Tensor nanmax(Tensor x, int[] axes, boolean keepDims) {
        if (!x.dtype().isFloating() || axes != null && axes.length == 0) {
            return max(x, axes, keepDims);
        }
        Tensor largest = max(withoutNan(x, Double.NEGATIVE_INFINITY), axes, keepDims);
        return where(all(isnan(x), axes, keepDims), Double.NaN, largest);
    }

    /** The smallest of the elements that are not NaN, NaN without any. */
    default Tensor nanmin(Tensor x, int[] axes, boolean keepDims) {
        if (!x.dtype().isFloating() || axes != null && axes.length == 0) {
            return min(x, axes, keepDims);
        }
        Tensor smallest = min(withoutNan(x, Double.POSITIVE_INFINITY), axes, keepDims);
        return where(all(isnan(x), axes, keepDims), Double.NaN, smallest);
    }

    /** The positions of the largest elements that are not NaN, int32; -1 without any. */
    default Tensor nanargmax(Tensor x, Integer axis, boolean keepDims) {
        Tensor positions = argmax(withoutNan(x, Double.NEGATIVE_INFINITY), axis, keepDims);
        return where(allNan(x, axis, keepDims), -1, positions);
    }

    /** The positions of the smallest elements that are not NaN, int32; -1 without any. */
    default Tensor nanargmin(Tensor x, Integer axis, boolean keepDims) {
        Tensor positions = argmin(withoutNan(x, Double.POSITIVE_INFINITY), axis, keepDims);
        return where(allNan(x, axis, keepDims), -1, positions);
    }

    /**
     * {@link #argmax(Tensor, int, boolean)} along one axis, or for {@code null} in the flattened
     * tensor.
     */
    default Tensor argmax(Tensor x, Integer axis, boolean keepDims) {
        return axis == null
                ? ofFlattened(argmax(x), x, keepDims)
                : argmax(x, axis.intValue(), keepDims);
    }

    /**
     * {@link #argmin(Tensor, int, boolean)} along one axis, or for {@code null} in the flattened
     * tensor.
     */
    default Tensor argmin(Tensor x, Integer axis, boolean keepDims) {
        return axis == null
                ? ofFlattened(argmin(x), x, keepDims)
                : argmin(x, axis.intValue(), keepDims);
    }

    /** {@link #quantile} of the elements that are not NaN, NaN without any. */
    default Tensor nanquantile(Tensor x, Tensor q, int[] axes, String method, boolean keepDims) {
        return Statistics.quantile(this, x, q, axes, method, keepDims, true);
    }

    /** {@link #nanquantile} of {@code q / 100}. */
    default Tensor nanpercentile(Tensor x, Tensor q, int[] axes, String method, boolean keepDims) {
        return nanquantile(x, divide(cast(q, DType.FLOAT32), 100), axes, method, keepDims);
    }

    /** The middle of the elements that are not NaN, NaN without any; floating. */
    default Tensor nanmedian(Tensor x, int[] axes, boolean keepDims) {
        return axes != null && axes.length == 0
                ? x
                : nanquantile(x, Tensor.scalar(0.5f), axes, "linear", keepDims);
    }

    /** {@code x} with a number in place of NaN. */
    private Tensor withoutNan(Tensor x, double instead) {
        return x.dtype().isFloating() ? where(isnan(x), instead, x) : x;
    }

    private Tensor allNan(Tensor x, Integer axis, boolean keepDims) {
        return all(isnan(x), axis == null ? null : new int[] {axis}, keepDims);
    }

    private Tensor ofFlattened(Tensor position, Tensor x, boolean keepDims) {
        int[] ones = new int[keepDims ? x.shape().rank() : 0];
        Arrays.fill(ones, 1);
        return reshape(position, ones);
    }
}
