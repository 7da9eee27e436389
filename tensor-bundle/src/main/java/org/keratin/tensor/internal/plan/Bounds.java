package org.keratin.tensor.internal.plan;

import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.UnaryOp;
import org.keratin.tensor.internal.kernel.ChainKernel.Function;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;
import org.keratin.tensor.kernels.Activation;

/** Bounds that functions of single elements keep them within, one after the other. */
record Bounds(float low, float high) {

    static final Bounds NONE = new Bounds(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);

    /** These, then that of {@code link}; {@code null} if it does anything else. */
    Bounds and(Link link) {
        if (link instanceof Function function && function.op() == UnaryOp.RELU) {
            return above(0);
        }
        if (!(link instanceof WithRow row) || row.row().length != 1) {
            return null;
        }
        float bound = row.row()[0];
        return row.op() == BinaryOp.MAXIMUM
                ? above(bound)
                : row.op() == BinaryOp.MINIMUM ? below(bound) : null;
    }

    private Bounds above(float bound) {
        return new Bounds(Math.max(low, bound), Math.max(high, bound));
    }

    private Bounds below(float bound) {
        return new Bounds(Math.min(low, bound), Math.min(high, bound));
    }

    /** The activation that keeps within them; LINEAR if there is none that does just that. */
    Activation activation() {
        boolean positive = low == 0;
        return positive && high == Float.POSITIVE_INFINITY
                ? Activation.RELU
                : positive && high == 6 ? Activation.RELU6 : Activation.LINEAR;
    }
}
