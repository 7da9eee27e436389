package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Statistics;
import org.osgi.annotation.versioning.ProviderType;

/** Norms, order statistics and weighted means. {@code axes} {@code null} means all of them. */
@ProviderType
public interface StatisticsOps extends ReductionOps {

    /** The square root of the sum of squares. */
    default Tensor norm(Tensor x) {
        return norm(x, null, false);
    }

    /** The square root of the sum of squares along some axes, or all for {@code null}. */
    default Tensor norm(Tensor x, int[] axes, boolean keepDims) {
        return sqrt(sum(square(toFloating(x)), axes, keepDims));
    }

    /**
     * The vector norm of order {@code ord} along some axes, or all for {@code null}: 1, 2, infinity
     * (the largest), 0 (how many are not zero), any other.
     */
    default Tensor norm(Tensor x, double ord, int[] axes, boolean keepDims) {
        return Statistics.vectorNorm(this, toFloating(x), ord, axes, keepDims);
    }

    /** The middle elements, means of the two where there are two; floating. */
    default Tensor median(Tensor x, int[] axes, boolean keepDims) {
        return quantile(x, Tensor.scalar(0.5f), axes, "linear", keepDims);
    }

    /**
     * The elements below which the share {@code q} of all lies; the axes of {@code q}, if any, come
     * first.
     *
     * @param method {@code linear}, {@code lower}, {@code higher}, {@code midpoint} or {@code
     *     nearest}
     */
    default Tensor quantile(Tensor x, Tensor q, int[] axes, String method, boolean keepDims) {
        return Statistics.quantile(this, x, q, axes, method, keepDims, false);
    }

    /** {@link #quantile} of {@code q / 100}. */
    default Tensor percentile(Tensor x, Tensor q, int[] axes, String method, boolean keepDims) {
        return quantile(x, divide(cast(q, DType.FLOAT32), 100), axes, method, keepDims);
    }

    /** The largest less the smallest elements. */
    default Tensor ptp(Tensor x, int[] axes, boolean keepDims) {
        return subtract(max(x, axes, keepDims), min(x, axes, keepDims));
    }

    /**
     * Means along some axes, or all for {@code null}; with {@code weights} (of the same shape, or
     * of one axis), or none for {@code null}.
     */
    default Tensor average(Tensor x, int[] axes, Tensor weights) {
        return Statistics.average(this, x, axes, weights);
    }
}
