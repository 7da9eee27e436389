package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Convolutions;
import org.keratin.tensor.internal.compose.Pooling;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Convolution and pooling over any number of spatial axes.
 *
 * <p>{@code strides}, {@code dilationRate} and {@code poolSize} have an entry for each spatial
 * axis, or one for all. Kernels are {@code (spatial…, in, out)} whatever the data format.
 */
@ProviderType
public interface ConvolutionOps extends ProductOps {

    /**
     * The convolution of {@code inputs} with {@code kernel}, in groups where it has fewer channels.
     */
    default Tensor conv(
            Tensor inputs,
            Tensor kernel,
            int[] strides,
            Padding padding,
            DataFormat dataFormat,
            int[] dilationRate) {
        return Convolutions.conv(this, inputs, kernel, strides, padding, dataFormat, dilationRate);
    }

    /**
     * A convolution of each channel on its own; {@code kernel} is {@code (spatial…, in,
     * multiplier)}.
     */
    default Tensor depthwiseConv(
            Tensor inputs,
            Tensor kernel,
            int[] strides,
            Padding padding,
            DataFormat dataFormat,
            int[] dilationRate) {
        return Convolutions.depthwise(
                this, inputs, kernel, strides, padding, dataFormat, dilationRate);
    }

    /**
     * {@link #depthwiseConv}, then a convolution with a kernel of one element, {@code (1…, in *
     * multiplier, out)}.
     */
    default Tensor separableConv(
            Tensor inputs,
            Tensor depthwiseKernel,
            Tensor pointwiseKernel,
            int[] strides,
            Padding padding,
            DataFormat dataFormat,
            int[] dilationRate) {
        Tensor deep =
                depthwiseConv(inputs, depthwiseKernel, strides, padding, dataFormat, dilationRate);
        return conv(deep, pointwiseKernel, new int[] {1}, Padding.VALID, dataFormat, new int[] {1});
    }

    /**
     * The transpose of a convolution; {@code kernel} is {@code (spatial…, out, in)}.
     *
     * @param outputPadding elements to add behind each axis, {@code null} for what makes the length
     *     a multiple of the stride
     */
    default Tensor convTranspose(
            Tensor inputs,
            Tensor kernel,
            int[] strides,
            Padding padding,
            int[] outputPadding,
            DataFormat dataFormat,
            int[] dilationRate) {
        return Convolutions.transpose(
                this, inputs, kernel, strides, padding, outputPadding, dataFormat, dilationRate);
    }

    /**
     * The largest element of each window; {@code strides} {@code null} for windows side by side.
     */
    default Tensor maxPool(
            Tensor inputs, int[] poolSize, int[] strides, Padding padding, DataFormat dataFormat) {
        return Pooling.max(this, inputs, poolSize, strides, padding, dataFormat);
    }

    /**
     * The mean of each window, padding not counted; {@code strides} {@code null} for windows side
     * by side.
     */
    default Tensor averagePool(
            Tensor inputs, int[] poolSize, int[] strides, Padding padding, DataFormat dataFormat) {
        return Pooling.average(this, inputs, poolSize, strides, padding, dataFormat);
    }

    /** The largest element of each of {@code outputSize} nearly equal parts of the spatial axes. */
    default Tensor adaptiveMaxPool(Tensor inputs, int[] outputSize, DataFormat dataFormat) {
        return Pooling.adaptive(this, inputs, outputSize, dataFormat, true);
    }

    /** The mean of each of {@code outputSize} nearly equal parts of the spatial axes. */
    default Tensor adaptiveAveragePool(Tensor inputs, int[] outputSize, DataFormat dataFormat) {
        return Pooling.adaptive(this, inputs, outputSize, dataFormat, false);
    }
}
