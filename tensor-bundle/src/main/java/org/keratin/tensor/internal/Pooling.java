package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Pooling {

    private Pooling() {}

    /** Not there yet. */
    public static Tensor max(ConvolutionOps ops, Tensor x, int[] size, int[] strides, Padding padding, DataFormat format) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor average(ConvolutionOps ops, Tensor x, int[] size, int[] strides, Padding padding, DataFormat format) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor adaptive(ConvolutionOps ops, Tensor x, int[] outputSize, DataFormat format, boolean max) {
        throw new TensorException("not there yet");
    }
}
