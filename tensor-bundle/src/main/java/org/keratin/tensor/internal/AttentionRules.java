package org.keratin.tensor.internal;

import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Which attention has a kernel of its own. */
public final class AttentionRules {

    private static final int RANK = 4;

    private AttentionRules() {}

    /**
     * Whether queries, keys and values {@code (batch, time, heads, dim)} are float32 and fit each
     * other as they are, heads apart, of which there may be fewer keys and values.
     */
    public static boolean serve(Tensor query, Tensor key, Tensor value) {
        return isFloat(query)
                && isFloat(key)
                && isFloat(value)
                && key.shape().dim(0) == query.shape().dim(0)
                && value.shape().dim(0) == query.shape().dim(0)
                && key.shape().dim(1) == value.shape().dim(1)
                && key.shape().dim(3) == query.shape().dim(3)
                && query.shape().dim(2) % key.shape().dim(2) == 0
                && query.shape().dim(2) % value.shape().dim(2) == 0;
    }

    private static boolean isFloat(Tensor x) {
        return x.dtype() == DType.FLOAT32 && x.shape().rank() == RANK && x.shape().elements() > 0;
    }

    /** The shape of the scores, {@code (batch, heads, queries, keys)}. */
    public static Shape scores(Tensor query, Tensor key) {
        Shape shape = query.shape();
        return Shape.of(shape.dim(0), shape.dim(2), shape.dim(1), key.shape().dim(1));
    }

    /** Whether what is added to scores is {@code null}, or no larger than they are. */
    public static boolean fits(Tensor added, Shape scores) {
        if (added == null) {
            return true;
        }
        int rank = added.shape().rank();
        boolean fits = rank <= RANK;
        for (int axis = 1; fits && axis <= rank; axis++) {
            int dim = added.shape().dim(-axis);
            fits = dim == 1 || dim == scores.dim(-axis);
        }
        return fits;
    }

    /** What scores are scaled by. */
    public static float scale(Double scale, Tensor query) {
        return (float) (scale == null ? 1 / Math.sqrt(query.shape().last()) : scale);
    }
}
