package org.keratin.keras.internal.preprocessing;

import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * Images in another size without being distorted: what does not fit the new aspect is cut off.
 *
 * @param height the height afterwards
 * @param width the width afterwards
 * @param format where channels are
 */
public record SmartResize(int height, int width, DataFormat format) {

    private int heightAxis() {
        return format == DataFormat.CHANNELS_LAST ? -3 : -2;
    }

    private int widthAxis() {
        return format == DataFormat.CHANNELS_LAST ? -2 : -1;
    }

    /** The middle of larger images; others stretched, then cut. */
    public Tensor centered(Tensor images, Interpolation interpolation, Ops ops) {
        int oldHeight = images.shape().dim(heightAxis());
        int oldWidth = images.shape().dim(widthAxis());
        if (oldHeight >= height && oldWidth >= width) {
            int top = (oldHeight - height) / 2;
            int left = (oldWidth - width) / 2;
            return cut(images, top, left, height, width, ops);
        }
        int keptHeight = keptHeight(oldHeight, oldWidth);
        int keptWidth = keptWidth(oldHeight, oldWidth);
        Tensor kept =
                cut(
                        images,
                        (oldHeight - keptHeight) / 2,
                        (oldWidth - keptWidth) / 2,
                        keptHeight,
                        keptWidth,
                        ops);
        return stretched(kept, interpolation, ops);
    }

    /** The part that begins there, stretched if it is too small. */
    public Tensor from(Tensor images, int top, int left, Interpolation interpolation, Ops ops) {
        int bottom = Math.min(height, images.shape().dim(heightAxis()) - top);
        int right = Math.min(width, images.shape().dim(widthAxis()) - left);
        return stretched(cut(images, top, left, bottom, right, ops), interpolation, ops);
    }

    /** Where the part of the new aspect begins in images of a size. */
    public int top(int oldHeight, int oldWidth) {
        return (oldHeight - keptHeight(oldHeight, oldWidth)) / 2;
    }

    /** Where the part of the new aspect begins in images of a size. */
    public int left(int oldHeight, int oldWidth) {
        return (oldWidth - keptWidth(oldHeight, oldWidth)) / 2;
    }

    private int keptHeight(int oldHeight, int oldWidth) {
        return kept(oldHeight, (double) oldWidth * height / width);
    }

    private int keptWidth(int oldHeight, int oldWidth) {
        return kept(oldWidth, (double) oldHeight * width / height);
    }

    private static int kept(int length, double wanted) {
        return Math.max(Math.min(length, (int) wanted), 1);
    }

    private Tensor cut(Tensor images, int top, int left, int rows, int columns, Ops ops) {
        Tensor lines = ops.sliceAxis(images, heightAxis(), top, top + rows);
        return ops.sliceAxis(lines, widthAxis(), left, left + columns);
    }

    private Tensor stretched(Tensor images, Interpolation interpolation, Ops ops) {
        if (images.shape().dim(heightAxis()) == height
                && images.shape().dim(widthAxis()) == width) {
            return images;
        }
        boolean floating = images.dtype().isFloating();
        Tensor resized =
                ops.resize(
                        floating ? images : ops.cast(images, DType.FLOAT32),
                        new int[] {height, width},
                        interpolation,
                        false,
                        false,
                        false,
                        0,
                        format);
        return ops.cast(resized, images.dtype());
    }
}
