package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Statistics {

    private Statistics() {}

    /** Not there yet. */
    public static Tensor vectorNorm(StatisticsOps ops, Tensor x, double ord, int axis, boolean keepDims) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor quantile(StatisticsOps ops, Tensor x, Tensor q, int[] axes, String method, boolean keepDims) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor average(StatisticsOps ops, Tensor x, int[] axes, Tensor weights) {
        throw new TensorException("not there yet");
    }
}
