package org.keratin.tensor.internal.image;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.ImageOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Bodies of {@link ImageOps}: colours. */
public final class Colors {

    private Colors() {}

    /** Brightness. */
    public static Tensor grayscale(ImageOps ops, Tensor images, DataFormat format) {
        int axis = channelAxis(images, format);
        int channels = images.shape().dim(axis);
        if (channels == 1) {
            return images;
        }
        if (channels != 3) {
            throw new TensorException("expected 1 or 3 channels, found shape " + images.shape());
        }
        Tensor last = ops.moveaxis(ops.toFloating(images), axis, -1);
        Tensor weights =
                ops.cast(Tensor.of(new double[] {0.2989, 0.5870, 0.1140}, 3), last.dtype());
        Tensor gray = ops.sum(ops.multiply(last, weights), -1, true);
        return ops.cast(ops.moveaxis(gray, -1, axis), images.dtype());
    }

    /** Hue, saturation and value. */
    public static Tensor rgbToHsv(ImageOps ops, Tensor images, DataFormat format) {
        int axis = channelAxis(images, format);
        DType dtype = images.dtype();
        Tensor wide = wide(ops, images);
        Tensor cleaned =
                ops.where(ops.less(ops.abs(wide), smallest(dtype)), ops.zerosLike(wide), wide);
        List<Tensor> planes = ops.split(cleaned, three(images, axis), axis);
        Tensor r = planes.get(0);
        Tensor g = planes.get(1);
        Tensor b = planes.get(2);
        Tensor value = ops.maximum(ops.maximum(r, g), b);
        Tensor range = ops.subtract(value, ops.minimum(ops.minimum(r, g), b));
        Tensor coloured = ops.greater(range, 0);
        Tensor bright = ops.greater(value, 0);
        Tensor saturation = ops.where(bright, ops.divide(range, ops.where(bright, value, 1)), 0);
        Tensor norm = ops.divide(1, ops.multiply(ops.where(coloured, range, 1), 6));
        Tensor fromGreen = ops.add(ops.multiply(norm, ops.subtract(b, r)), 2.0 / 6);
        Tensor fromBlue = ops.add(ops.multiply(norm, ops.subtract(r, g)), 4.0 / 6);
        Tensor hue = ops.where(ops.equal(value, g), fromGreen, fromBlue);
        hue = ops.where(ops.equal(value, r), ops.multiply(norm, ops.subtract(g, b)), hue);
        Tensor around = ops.cast(ops.less(hue, 0), hue.dtype());
        hue = ops.add(ops.where(coloured, hue, 0), around);
        return ops.cast(ops.concatenate(List.of(hue, saturation, value), axis), dtype);
    }

    /** Red, green and blue. */
    public static Tensor hsvToRgb(ImageOps ops, Tensor images, DataFormat format) {
        int axis = channelAxis(images, format);
        List<Tensor> planes = ops.split(wide(ops, images), three(images, axis), axis);
        Tensor turn = ops.multiply(ops.mod(planes.get(0), 1.0), 6);
        Tensor saturation = planes.get(1);
        Tensor value = planes.get(2);
        Tensor red = ops.subtract(ops.abs(ops.subtract(turn, 3)), 1);
        Tensor green = ops.subtract(2, ops.abs(ops.subtract(turn, 2)));
        Tensor blue = ops.subtract(2, ops.abs(ops.subtract(turn, 4)));
        List<Tensor> mixed =
                List.of(red, green, blue).stream()
                        .map(
                                part -> {
                                    Tensor colour = ops.multiply(saturation, ops.clip(part, 0, 1));
                                    Tensor white = ops.subtract(1, saturation);
                                    return ops.multiply(value, ops.add(white, colour));
                                })
                        .toList();
        return ops.cast(ops.concatenate(mixed, axis), images.dtype());
    }

    private static int three(Tensor images, int axis) {
        if (images.shape().dim(axis) != 3) {
            throw new TensorException("expected 3 channels, found shape " + images.shape());
        }
        return 3;
    }

    private static int channelAxis(Tensor images, DataFormat format) {
        Layout.of(images, format);
        return format == DataFormat.CHANNELS_LAST ? -1 : -3;
    }

    private static Tensor wide(ImageOps ops, Tensor images) {
        if (!images.dtype().isFloating()) {
            throw new TensorException("expected images of floats, found " + images.dtype());
        }
        return ops.cast(images, ops.resultType(images.dtype(), DType.FLOAT32));
    }

    /** The distance from 1 to the next number. */
    private static double smallest(DType dtype) {
        return switch (dtype) {
            case BFLOAT16 -> 0x1p-7;
            case FLOAT16 -> 0x1p-10;
            case FLOAT64 -> 0x1p-52;
            default -> 0x1p-23;
        };
    }
}
