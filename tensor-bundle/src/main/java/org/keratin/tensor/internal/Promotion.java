package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Promotion {

    private Promotion() {}

    /** Not there yet. */
    public static DType narrow(DType dtype) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static DType join(DType... dtypes) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static DType join(DType dtype, Number weak) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor scalar(Number value, DType dtype) {
        throw new TensorException("not there yet");
    }
}
