package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Einsum {

    private Einsum() {}

    /** Not there yet. */
    public static Tensor of(ProductOps ops, String subscripts, List<Tensor> operands) {
        throw new TensorException("not there yet");
    }
}
