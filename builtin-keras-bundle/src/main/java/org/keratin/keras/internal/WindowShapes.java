package org.keratin.keras.internal;

import java.util.Arrays;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;

/**
 * The shapes that convolutions, poolings and paddings give: arithmetic on the spatial axes, which
 * stand behind the batch, before or behind the channels. Unknown lengths stay unknown.
 */
public final class WindowShapes {

    private WindowShapes() {}

    /** Where the spatial axes begin. */
    public static int firstAxis(DataFormat format) {
        return format == DataFormat.CHANNELS_LAST ? 1 : 2;
    }

    /** The lengths of the spatial axes. */
    public static int[] spatial(Shape shape, DataFormat format) {
        int first = firstAxis(format);
        return shape.slice(first, first + shape.rank() - 2).dims();
    }

    /** The shape with these spatial axes, and the batch and channels of {@code shape}. */
    public static Shape withSpatial(Shape shape, int[] spatial, DataFormat format) {
        int[] dims = shape.dims();
        System.arraycopy(spatial, 0, dims, firstAxis(format), spatial.length);
        return Shape.of(dims);
    }

    /**
     * Where windows over each spatial axis lie.
     *
     * @throws ShapeException if one does not fit in, so that nothing would be left
     */
    public static Shape windows(
            Shape input,
            DataFormat format,
            int[] size,
            int[] strides,
            int[] dilation,
            Padding padding) {
        int[] spatial = spatial(input, format);
        for (int i = 0; i < spatial.length; i++) {
            if (spatial[i] != Shape.UNKNOWN) {
                spatial[i] = windows(input, spatial[i], size[i], strides[i], dilation[i], padding);
            }
        }
        return withSpatial(input, spatial, format);
    }

    private static int windows(
            Shape input, int length, int size, int stride, int dilation, Padding padding) {
        long reach = padding == Padding.VALID ? (size - 1L) * dilation + 1 : 1;
        long count = Math.floorDiv(length - reach, stride) + 1;
        if (count <= 0 && padding == Padding.VALID) {
            throw new ShapeException(
                    "expected windows of "
                            + reach
                            + " elements to fit into the spatial axes, found "
                            + input);
        }
        return (int) count;
    }

    /**
     * The spatial axes that a transposed convolution gives.
     *
     * @param outputPadding elements to add behind each axis, {@code null} for what makes the length
     *     a multiple of the stride
     * @throws ShapeException if they would be too long, or nothing would be left
     */
    public static Shape transposed(
            Shape input,
            DataFormat format,
            int[] size,
            int[] strides,
            int[] dilation,
            Padding padding,
            int[] outputPadding) {
        int[] spatial = spatial(input, format);
        for (int i = 0; i < spatial.length; i++) {
            if (spatial[i] != Shape.UNKNOWN) {
                long reach = (size[i] - 1L) * dilation[i] + 1;
                Integer added = outputPadding == null ? null : (Integer) outputPadding[i];
                spatial[i] = length(transposed(spatial[i], reach, strides[i], padding, added));
            }
        }
        return withSpatial(input, spatial, format);
    }

    private static long transposed(
            long length, long reach, int stride, Padding padding, Integer added) {
        long lastStart = (length - 1) * stride;
        if (padding == Padding.VALID) {
            return lastStart + reach + (added == null ? Math.max(reach, stride) - reach : added);
        }
        return added == null ? length * stride : lastStart + reach % 2 + added;
    }

    /** The spatial axes that many times as long. */
    public static Shape scaled(Shape input, int[] factors, DataFormat format) {
        int[] spatial = spatial(input, format);
        Arrays.setAll(
                spatial,
                i ->
                        spatial[i] == Shape.UNKNOWN
                                ? Shape.UNKNOWN
                                : length((long) spatial[i] * factors[i]));
        return withSpatial(input, spatial, format);
    }

    /**
     * A length of an axis.
     *
     * @throws ShapeException if it is negative, or longer than an axis can be
     */
    public static int length(long length) {
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw new ShapeException(
                    "expected the output's axes to be from 0 to 2^31 - 1 long, found " + length);
        }
        return (int) length;
    }
}
