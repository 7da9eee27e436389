package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Attention {

    private Attention() {}

    /** Not there yet. */
    public static Tensor dotProduct(NnOps ops, Tensor query, Tensor key, Tensor value, Tensor bias, Tensor mask, Double scale, boolean causal) {
        throw new TensorException("not there yet");
    }
}
