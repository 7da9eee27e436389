package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Crossentropy {

    private Crossentropy() {}

    /** Not there yet. */
    public static Tensor binary(NnOps ops, Tensor target, Tensor output, boolean fromLogits) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor categorical(NnOps ops, Tensor target, Tensor output, boolean fromLogits, int axis) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor sparseCategorical(NnOps ops, Tensor target, Tensor output, boolean fromLogits, int axis) {
        throw new TensorException("not there yet");
    }
}
