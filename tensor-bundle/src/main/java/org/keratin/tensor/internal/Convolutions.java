package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Convolutions {

    private Convolutions() {}

    /** Not there yet. */
    public static Tensor conv(ConvolutionOps ops, Tensor x, Tensor kernel, int[] strides, Padding padding, DataFormat format, int[] dilation) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor depthwise(ConvolutionOps ops, Tensor x, Tensor kernel, int[] strides, Padding padding, DataFormat format, int[] dilation) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor transpose(ConvolutionOps ops, Tensor x, Tensor kernel, int[] strides, Padding padding, int[] outputPadding, DataFormat format, int[] dilation) {
        throw new TensorException("not there yet");
    }
}
