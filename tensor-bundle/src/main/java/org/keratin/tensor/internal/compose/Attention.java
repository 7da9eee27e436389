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

    /**
     * What is added to the scaled scores for a bias and a mask, in float32; {@code null} for
     * nothing. Without a mask, {@code causal} is left to the caller.
     */
    public static Tensor added(NnOps ops, Shape scores, Tensor bias, Tensor mask, boolean causal) {
        Tensor wide = bias == null ? null : ops.cast(bias, DType.FLOAT32);
        if (mask == null) {
            return wide;
        }
        Tensor penalty = penalty(ops, scores, DType.FLOAT32, mask, causal);
        return wide == null ? penalty : ops.add(wide, penalty);
    }

    private static Tensor masked(NnOps ops, Tensor scores, Tensor mask, boolean causal) {
        Shape shape = scores.shape();
        if (mask != null) {
            return ops.add(scores, penalty(ops, shape, scores.dtype(), mask, causal));
        }
        return causal ? ops.where(earlier(ops, shape), scores, Double.NEGATIVE_INFINITY) : scores;
    }

    private static Tensor penalty(
            NnOps ops, Shape scores, DType dtype, Tensor mask, boolean causal) {
        Tensor counts = causal ? ops.logicalAnd(mask, earlier(ops, scores)) : mask;
        // Not infinite, so that a row that is masked as a whole gives equal weights and no NaN.
        double large = dtype == DType.FLOAT16 ? LARGE_HALF : LARGE;
        Tensor penalty = Tensor.scalar(-0.7 * large, dtype);
        return ops.where(counts, Tensor.scalar(0, dtype), penalty);
    }

    private static Tensor earlier(NnOps ops, Shape scores) {
        return ops.tri(scores.dim(-2), scores.dim(-1), 0, DType.BOOL);
    }
}
