package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Ordering;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Rows folded by the number of their segment; rows whose number is out of range do not take part.
 */
@ProviderType
public interface SegmentOps extends IndexOps {

    /** The sum of the rows of each segment, 0 for one without rows. */
    default Tensor segmentSum(Tensor data, Tensor segmentIds, int numSegments) {
        return Ordering.segment(this, data, segmentIds, numSegments, ScatterMode.ADD);
    }

    /**
     * The largest elements of the rows of each segment, the smallest value of the dtype for one
     * without rows.
     */
    default Tensor segmentMax(Tensor data, Tensor segmentIds, int numSegments) {
        return Ordering.segment(this, data, segmentIds, numSegments, ScatterMode.MAX);
    }

    /**
     * The smallest elements of the rows of each segment, the largest value of the dtype for one
     * without rows.
     */
    default Tensor segmentMin(Tensor data, Tensor segmentIds, int numSegments) {
        return Ordering.segment(this, data, segmentIds, numSegments, ScatterMode.MIN);
    }

    /** The product of the rows of each segment, 1 for one without rows. */
    default Tensor segmentProd(Tensor data, Tensor segmentIds, int numSegments) {
        return Ordering.segment(this, data, segmentIds, numSegments, ScatterMode.MULTIPLY);
    }

    /**
     * How often each number from 0 to {@code length - 1} occurs in the vector {@code x}, or the
     * sums of its {@code weights} unless {@code null}.
     */
    default Tensor bincount(Tensor x, Tensor weights, int length) {
        if (weights == null) {
            return segmentSum(ones(x.shape(), DType.INT32), x, length);
        }
        return segmentSum(cast(weights, resultType(x.dtype(), weights.dtype())), x, length);
    }
}
