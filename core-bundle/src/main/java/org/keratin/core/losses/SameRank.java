package org.keratin.core.losses;

import org.keratin.tensor.Shape;
import org.keratin.tensor.ShapeOps;
import org.keratin.tensor.Tensor;

/**
 * Two tensors whose ranks may differ by one last axis of length 1, brought to the same rank where
 * that is so: labels {@code (batch, 1)} beside predictions {@code (batch,)}, or a weight for each
 * sample beside a loss for each.
 *
 * @param first the first, perhaps reshaped
 * @param second the second, perhaps reshaped
 */
public record SameRank(Tensor first, Tensor second) {

    /** Vectors get a last axis; of what has more axes, the last one goes. */
    public static SameRank of(Tensor first, Tensor second, ShapeOps ops) {
        return of(first, second, true, ops);
    }

    /**
     * As {@link #of(Tensor, Tensor, ShapeOps)}.
     *
     * @param expandVectors whether a vector gets a last axis; otherwise the other loses its own
     */
    public static SameRank of(Tensor first, Tensor second, boolean expandVectors, ShapeOps ops) {
        if (hasOneMore(first.shape(), second.shape())) {
            return expandVectors && second.shape().rank() == 1
                    ? new SameRank(first, ops.expandDims(second, -1))
                    : new SameRank(ops.squeeze(first, -1), second);
        }
        if (hasOneMore(second.shape(), first.shape())) {
            SameRank turned = of(second, first, expandVectors, ops);
            return new SameRank(turned.second, turned.first);
        }
        return new SameRank(first, second);
    }

    private static boolean hasOneMore(Shape longer, Shape shorter) {
        return longer.rank() == shorter.rank() + 1 && longer.last() == 1;
    }
}
