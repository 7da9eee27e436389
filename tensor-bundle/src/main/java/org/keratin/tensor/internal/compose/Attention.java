package org.keratin.tensor.internal.compose;

import org.keratin.tensor.DType;
import org.keratin.tensor.NnOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** The body of {@link NnOps#dotProductAttention}. */
public final class Attention {

    private static final double LARGE_HALF = 65500;
    private static final double LARGE = 3.38953e38;

    private Attention() {}

    /** Scaled dot-product attention. */
    public static Tensor dotProduct(
            NnOps ops,
            Tensor query,
            Tensor key,
            Tensor value,
            Tensor bias,
            Tensor mask,
            Double scale,
            boolean causal) {
        if (query.shape().rank() != 4 || key.shape().rank() != 4 || value.shape().rank() != 4) {
            throw new TensorException(
                    "expected shapes (batch, time, heads, dim), found %s, %s and %s"
                            .formatted(query.shape(), key.shape(), value.shape()));
        }
        DType dtype = ops.resultType(query.dtype(), key.dtype(), value.dtype());
        int heads = query.shape().dim(2);
        Tensor queries = ops.swapaxes(ops.cast(query, dtype), 1, 2);
        Tensor keys = ops.swapaxes(heads(ops, ops.cast(key, dtype), heads), 1, 2);
        Tensor values = ops.swapaxes(heads(ops, ops.cast(value, dtype), heads), 1, 2);
        double factor = scale == null ? 1 / Math.sqrt(query.shape().last()) : scale;
        Tensor scores = ops.multiply(ops.matmul(queries, ops.swapaxes(keys, -1, -2)), factor);
        if (bias != null) {
            scores = ops.add(scores, ops.cast(bias, dtype));
        }
        scores = masked(ops, scores, mask, causal);
        return ops.swapaxes(ops.matmul(ops.softmax(scores, -1), values), 1, 2);
    }

    /** Heads that several queries share, repeated for each. */
    private static Tensor heads(NnOps ops, Tensor x, int heads) {
        int own = x.shape().dim(2);
        return own != heads && own > 0 && heads % own == 0 ? ops.repeat(x, heads / own, 2) : x;
    }

    private static Tensor masked(NnOps ops, Tensor scores, Tensor mask, boolean causal) {
        Shape shape = scores.shape();
        Tensor earlier = causal ? ops.tri(shape.dim(-2), shape.dim(-1), 0, DType.BOOL) : null;
        if (mask == null) {
            return causal ? ops.where(earlier, scores, Double.NEGATIVE_INFINITY) : scores;
        }
        Tensor counts = causal ? ops.logicalAnd(mask, earlier) : mask;
        // Not infinite, so that a row that is masked as a whole gives equal weights and no NaN.
        double large = scores.dtype() == DType.FLOAT16 ? LARGE_HALF : LARGE;
        Tensor penalty = Tensor.scalar(-0.7 * large, scores.dtype());
        return ops.add(scores, ops.where(counts, Tensor.scalar(0, scores.dtype()), penalty));
    }
}
