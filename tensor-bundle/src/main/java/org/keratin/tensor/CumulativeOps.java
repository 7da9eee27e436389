package org.keratin.tensor;

import org.osgi.annotation.versioning.ProviderType;

/** Folds that keep each intermediate result, and differences of neighbours. */
@ProviderType
public interface CumulativeOps extends ReductionOps {

    /** Running sums of the flattened tensor; bools become int32, 64 bits 32. */
    default Tensor cumsum(Tensor x) {
        return cumsum(ravel(x), 0);
    }

    /** Running sums along one axis; bools become int32, 64 bits 32. */
    default Tensor cumsum(Tensor x, int axis) {
        return cumsum(x, axis, x.dtype());
    }

    /** Running sums along one axis, in {@code dtype}. */
    default Tensor cumsum(Tensor x, int axis, DType dtype) {
        DType result = resultType(dtype) == DType.BOOL ? DType.INT32 : resultType(dtype);
        return cumulate(ReduceOp.SUM, cast(x, result), x.shape().axis(axis));
    }

    /** Running products of the flattened tensor; bools become int32, 64 bits 32. */
    default Tensor cumprod(Tensor x) {
        return cumprod(ravel(x), 0);
    }

    /** Running products along one axis; bools become int32, 64 bits 32. */
    default Tensor cumprod(Tensor x, int axis) {
        return cumprod(x, axis, x.dtype());
    }

    /** Running products along one axis, in {@code dtype}. */
    default Tensor cumprod(Tensor x, int axis, DType dtype) {
        DType result = resultType(dtype) == DType.BOOL ? DType.INT32 : resultType(dtype);
        return cumulate(ReduceOp.PROD, cast(x, result), x.shape().axis(axis));
    }

    /** Running maxima along one axis. */
    default Tensor cummax(Tensor x, int axis) {
        return cumulate(ReduceOp.MAX, x, x.shape().axis(axis));
    }

    /** Each element less the one before it along one axis, {@code n} times over. */
    default Tensor diff(Tensor a, int n, int axis) {
        Tensor result = a;
        // Of no element there is no difference, however often.
        for (int i = 0; i < n && result.shape().dim(axis) != 0; i++) {
            Tensor behind = sliceAxis(result, axis, 1, null, 1);
            Tensor before = sliceAxis(result, axis, null, -1, 1);
            result =
                    a.dtype() == DType.BOOL ? logicalXor(behind, before) : subtract(behind, before);
        }
        return result;
    }
}
