package org.keratin.tensor;

import org.keratin.tensor.internal.image.Colors;
import org.keratin.tensor.internal.image.Filters;
import org.keratin.tensor.internal.image.Frames;
import org.keratin.tensor.internal.image.Resampling;
import org.keratin.tensor.internal.image.Warps;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The functions of {@code keras.ops.image}: on one image, {@code (height, width, channels)} or
 * {@code (channels, height, width)}, or a batch of them.
 */
@ProviderType
public interface ImageOps extends ConvolutionOps, PatchOps, LinalgOps, ActivationOps, RandomOps {

    /** The brightness of colours, in one channel. */
    default Tensor rgbToGrayscale(Tensor images, DataFormat dataFormat) {
        return Colors.grayscale(this, images, dataFormat);
    }

    /** Red, green and blue, from 0 to 1, as hue, saturation and value. */
    default Tensor rgbToHsv(Tensor images, DataFormat dataFormat) {
        return Colors.rgbToHsv(this, images, dataFormat);
    }

    /** Hue, saturation and value, from 0 to 1, as red, green and blue. */
    default Tensor hsvToRgb(Tensor images, DataFormat dataFormat) {
        return Colors.hsvToRgb(this, images, dataFormat);
    }

    /**
     * Images in another size.
     *
     * @param size height and width
     * @param antialias whether a smaller image is made of means over all pixels
     * @param cropToAspectRatio whether what does not fit the new aspect is cut off
     * @param padToAspectRatio whether {@code fillValue} fills up the new aspect
     */
    default Tensor resize(
            Tensor images,
            int[] size,
            Interpolation interpolation,
            boolean antialias,
            boolean cropToAspectRatio,
            boolean padToAspectRatio,
            double fillValue,
            DataFormat dataFormat) {
        return Frames.resize(
                this,
                images,
                size,
                interpolation,
                antialias,
                cropToAspectRatio,
                padToAspectRatio,
                fillValue,
                dataFormat);
    }

    /**
     * For the pixel at {@code (x, y)} that at {@code ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) /
     * k)}, {@code k} being {@code c0 x + c1 y + 1}.
     *
     * @param transform {@code [a0, a1, a2, b0, b1, b2, c0, c1]}, for all images or for each
     * @param interpolation nearest or bilinear
     */
    default Tensor affineTransform(
            Tensor images,
            Tensor transform,
            Interpolation interpolation,
            FillMode fillMode,
            double fillValue,
            DataFormat dataFormat) {
        return Warps.affine(
                this, images, transform, interpolation, fillMode, fillValue, dataFormat);
    }

    /**
     * Images drawn so that four points come to lie where four others are.
     *
     * @param startPoints {@code (4, 2)}, or for each image; x before y
     * @param endPoints likewise
     */
    default Tensor perspectiveTransform(
            Tensor images,
            Tensor startPoints,
            Tensor endPoints,
            Interpolation interpolation,
            double fillValue,
            DataFormat dataFormat) {
        return Warps.perspective(
                this, images, startPoints, endPoints, interpolation, fillValue, dataFormat);
    }

    /**
     * The elements of any tensor at places between its elements.
     *
     * @param coordinates {@code (rank, …)}
     * @param interpolation nearest or bilinear
     */
    default Tensor mapCoordinates(
            Tensor inputs,
            Tensor coordinates,
            Interpolation interpolation,
            FillMode fillMode,
            double fillValue) {
        return Warps.mapCoordinates(this, inputs, coordinates, interpolation, fillMode, fillValue);
    }

    /**
     * Pixels moved at random, neighbours alike.
     *
     * @param alpha how far
     * @param sigma how alike neighbours are moved, in pixels
     */
    default Tensor elasticTransform(
            Tensor images,
            double alpha,
            double sigma,
            Interpolation interpolation,
            FillMode fillMode,
            double fillValue,
            long seed,
            DataFormat dataFormat) {
        return Warps.elastic(
                this, images, alpha, sigma, interpolation, fillMode, fillValue, seed, dataFormat);
    }

    /**
     * Some axes stretched, then moved, into another shape; what nothing is moved to is 0.
     *
     * @param scale {@code (axes)}
     * @param translation {@code (axes)}, in elements of the result
     * @param interpolation not nearest
     */
    default Tensor scaleAndTranslate(
            Tensor images,
            Shape outputShape,
            Tensor scale,
            Tensor translation,
            int[] spatialDims,
            Interpolation interpolation,
            boolean antialias) {
        return Resampling.scaleAndTranslate(
                this,
                images,
                outputShape,
                scale,
                translation,
                spatialDims,
                interpolation,
                antialias);
    }

    /** Zeros around images: so many above and below, and so many on the left and right. */
    default Tensor padImages(
            Tensor images, int[] vertical, int[] horizontal, DataFormat dataFormat) {
        return Frames.pad(this, images, new int[][] {vertical, horizontal}, 0, dataFormat);
    }

    /** The part of images that begins at {@code (top, left)}. */
    default Tensor cropImages(
            Tensor images, int top, int left, int height, int width, DataFormat dataFormat) {
        return Frames.crop(this, images, top, left, height, width, dataFormat);
    }

    /**
     * Windows of images or volumes, each as the channels of one pixel: {@code (batch, windows…,
     * size… * channels)}.
     *
     * @param size the length of the windows along each spatial axis
     */
    default Tensor extractPatches(
            Tensor images,
            int[] size,
            int[] strides,
            int[] dilationRate,
            Padding padding,
            DataFormat dataFormat) {
        return Frames.extractPatches(
                this, images, size, strides, dilationRate, padding, dataFormat);
    }

    /** Images or volumes of {@code outputSize} from windows that lie side by side. */
    default Tensor reconstructPatches(
            Tensor patches, int[] size, int[] outputSize, Padding padding, DataFormat dataFormat) {
        return Frames.reconstructPatches(this, patches, size, outputSize, padding, dataFormat);
    }

    /**
     * Images blurred; outside there are zeros.
     *
     * @param kernelSize width and height of the window
     * @param sigma the deviations, likewise, in pixels
     */
    default Tensor gaussianBlur(
            Tensor images, int[] kernelSize, double[] sigma, DataFormat dataFormat) {
        return Filters.gaussianBlur(this, images, kernelSize, sigma, dataFormat);
    }

    /** How much brighter it gets downwards, and to the right, along a new last axis. */
    default Tensor sobelEdges(Tensor images, DataFormat dataFormat) {
        return Filters.sobelEdges(this, images, dataFormat);
    }

    /**
     * How alike two images look, up to 1; one number for each.
     *
     * @param maxVal the largest possible value
     * @param filterSize the width and height of the windows that are compared
     * @param filterSigma the deviation of the weights within these, in pixels
     */
    default Tensor ssim(
            Tensor image1,
            Tensor image2,
            double maxVal,
            int filterSize,
            double filterSigma,
            double k1,
            double k2,
            DataFormat dataFormat) {
        return Filters.ssim(
                this, image1, image2, maxVal, filterSize, filterSigma, k1, k2, dataFormat);
    }
}
