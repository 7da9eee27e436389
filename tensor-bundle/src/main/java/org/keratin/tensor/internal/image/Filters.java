package org.keratin.tensor.internal.image;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.ImageOps;
import org.keratin.tensor.PadMode;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Bodies of {@link ImageOps}: what each pixel is among its neighbours. */
public final class Filters {

    private static final int[] ONE = {1};

    private Filters() {}

    /** Weighted means of neighbours; outside there are zeros. */
    public static Tensor gaussianBlur(
            ImageOps ops, Tensor images, int[] size, double[] sigma, DataFormat format) {
        if (size.length != 2 || sigma.length != 2 || size[0] < 1 || size[1] < 1) {
            throw new TensorException("expected two sizes of at least 1, and two deviations");
        }
        Layout layout = Layout.of(images, format);
        DType dtype = ops.resultType(images.dtype(), DType.FLOAT32);
        Tensor batch = ops.cast(layout.apply(ops, images), dtype);
        // The first entry is for the width, as Keras has it.
        Tensor wide = bell(ops, size[0], sigma[0], dtype);
        Tensor high = bell(ops, size[1], sigma[1], dtype);
        Tensor blurred = along(ops, along(ops, batch, high, 1), wide, 2);
        return ops.cast(layout.restore(ops, blurred), images.dtype());
    }

    /** A vector of weights that add up to 1. */
    private static Tensor bell(ImageOps ops, int size, double sigma, DType dtype) {
        Tensor distance = ops.range(-(size - 1) / 2.0, 1, size, DType.FLOAT64);
        Tensor curve = ops.exp(ops.multiply(ops.square(ops.divide(distance, sigma)), -0.5));
        return ops.cast(ops.divide(curve, ops.sum(curve)), dtype);
    }

    private static Tensor along(ImageOps ops, Tensor batch, Tensor weights, int axis) {
        int size = weights.shape().dim(0);
        int before = (size - 1) / 2;
        int[][] pads = new int[4][2];
        pads[axis] = new int[] {before, size - 1 - before};
        int[] dims = {1, 1, 1, 1};
        dims[axis - 1] = size;
        return each(ops, ops.pad(batch, pads), ops.reshape(weights, dims));
    }

    /** A convolution of each channel with the same kernel, {@code (height, width, 1, 1)}. */
    private static Tensor each(ImageOps ops, Tensor batch, Tensor kernel) {
        Tensor channels = ops.repeat(kernel, batch.shape().last(), 2);
        return ops.depthwiseConv(
                batch, channels, ONE, Padding.VALID, DataFormat.CHANNELS_LAST, ONE);
    }

    /** How much brighter it gets downwards, and to the right. */
    public static Tensor sobelEdges(ImageOps ops, Tensor images, DataFormat format) {
        Layout layout = Layout.of(images, format);
        if (layout.single()) {
            throw new TensorException("expected a batch of images, found " + images.shape());
        }
        DType dtype = ops.resultType(images.dtype(), DType.FLOAT32);
        Tensor batch = ops.cast(layout.apply(ops, images), dtype);
        Tensor padded =
                ops.pad(batch, new int[][] {{0, 0}, {1, 1}, {1, 1}, {0, 0}}, PadMode.SYMMETRIC);
        Tensor smooth = ops.cast(Tensor.of(new float[] {1, 2, 1}, 3), dtype);
        Tensor slope = ops.cast(Tensor.of(new float[] {-1, 0, 1}, 3), dtype);
        Tensor down = each(ops, padded, ops.reshape(ops.outer(slope, smooth), 3, 3, 1, 1));
        Tensor right = each(ops, padded, ops.reshape(ops.outer(smooth, slope), 3, 3, 1, 1));
        List<Tensor> edges = List.of(layout.restore(ops, down), layout.restore(ops, right));
        return ops.cast(ops.stack(edges, -1), images.dtype());
    }

    /** How alike two images look. */
    public static Tensor ssim(
            ImageOps ops,
            Tensor image1,
            Tensor image2,
            double maxVal,
            int size,
            double sigma,
            double k1,
            double k2,
            DataFormat format) {
        Layout layout = Layout.of(image1, format);
        if (!image1.shape().equals(image2.shape()) || size < 1) {
            throw new TensorException(
                    "expected images of one shape and a filter of at least 1, found "
                            + image1.shape()
                            + ", "
                            + image2.shape()
                            + " and "
                            + size);
        }
        DType dtype = ops.resultType(image1.dtype(), DType.FLOAT32);
        Tensor x = ops.cast(layout.apply(ops, image1), dtype);
        Tensor y = ops.cast(layout.apply(ops, image2), dtype);
        Shape shape = x.shape();
        if (shape.dim(1) < size || shape.dim(2) < size || shape.last() == 0) {
            throw new TensorException(
                    "expected images of at least " + size + " pixels each way, found " + shape);
        }
        Tensor bell = bell(ops, size, sigma, dtype);
        Tensor kernel = ops.reshape(ops.outer(bell, bell), size, size, 1, 1);
        Tensor meanX = each(ops, x, kernel);
        Tensor meanY = each(ops, y, kernel);
        Tensor both = ops.multiply(meanX, meanY);
        Tensor squares = ops.add(ops.square(meanX), ops.square(meanY));
        Tensor power = each(ops, ops.add(ops.square(x), ops.square(y)), kernel);
        Tensor shared = ops.subtract(each(ops, ops.multiply(x, y), kernel), both);
        double c1 = Math.pow(k1 * maxVal, 2);
        double c2 = Math.pow(k2 * maxVal, 2);
        Tensor above =
                ops.multiply(
                        ops.add(ops.multiply(both, 2), c1), ops.add(ops.multiply(shared, 2), c2));
        Tensor below =
                ops.multiply(ops.add(squares, c1), ops.add(ops.subtract(power, squares), c2));
        Tensor alike = ops.mean(ops.divide(above, below), new int[] {1, 2, 3}, false);
        return ops.cast(layout.single() ? ops.squeeze(alike, 0) : alike, image1.dtype());
    }
}
