package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Windowed.format;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.FillMode;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** The longer entries of {@link ImageTable}. */
final class Images {

    private Images() {}

    static Tensor resize(Bound a, Ops ops) {
        if (!a.string("fill_mode").equals("constant")) {
            throw a.expected("fill_mode", "constant", a.value("fill_mode"));
        }
        int[] size = a.integers("size");
        return ops.resize(
                tensor(a, ops, "images"),
                size.length == 1 ? new int[] {size[0], size[0]} : size,
                interpolation(a, "interpolation"),
                a.bool("antialias"),
                a.bool("crop_to_aspect_ratio"),
                a.bool("pad_to_aspect_ratio"),
                a.number("fill_value"),
                format(a));
    }

    static Tensor affine(Bound a, Ops ops) {
        return ops.affineTransform(
                tensor(a, ops, "images"),
                tensor(a, ops, "transform"),
                interpolation(a, "interpolation"),
                FillMode.of(a.string("fill_mode")),
                a.number("fill_value"),
                format(a));
    }

    static Tensor perspective(Bound a, Ops ops) {
        return ops.perspectiveTransform(
                tensor(a, ops, "images"),
                tensor(a, ops, "start_points"),
                tensor(a, ops, "end_points"),
                interpolation(a, "interpolation"),
                a.number("fill_value"),
                format(a));
    }

    static Tensor elastic(Bound a, Ops ops) {
        long seed = a.isNull("seed") ? ThreadLocalRandom.current().nextLong() : a.integer("seed");
        return ops.elasticTransform(
                tensor(a, ops, "images"),
                a.number("alpha"),
                a.number("sigma"),
                interpolation(a, "interpolation"),
                FillMode.of(a.string("fill_mode")),
                a.number("fill_value"),
                seed,
                format(a));
    }

    static Tensor mapCoordinates(Bound a, Ops ops) {
        int order = a.integer("order");
        if (order != 0 && order != 1) {
            throw a.expected("order", "0 or 1", order);
        }
        return ops.mapCoordinates(
                tensor(a, ops, "inputs"),
                tensor(a, ops, "coordinates"),
                order == 0 ? Interpolation.NEAREST : Interpolation.BILINEAR,
                FillMode.of(a.string("fill_mode")),
                a.number("fill_value"));
    }

    static Tensor scaleAndTranslate(Bound a, Ops ops) {
        return ops.scaleAndTranslate(
                tensor(a, ops, "images"),
                Shape.of(a.dims("output_shape")),
                tensor(a, ops, "scale"),
                tensor(a, ops, "translation"),
                a.integers("spatial_dims"),
                interpolation(a, "method"),
                a.bool("antialias"));
    }

    /** Windows of as many axes as {@code size} has entries; {@code axes} for a single one. */
    static Tensor extract(Bound a, Ops ops, String name, int axes) {
        int[] given = a.integers("size");
        int[] size = a.value("size") instanceof Number ? each(given[0], axes) : given;
        if (size.length != 2 && size.length != 3 || axes == 3 && size.length != 3) {
            throw a.expected("size", "a length for each axis", a.value("size"));
        }
        return ops.extractPatches(
                tensor(a, ops, name),
                size,
                a.isNull("strides") ? size : a.integers("strides"),
                a.integers("dilation_rate"),
                padding(a),
                format(a));
    }

    static Tensor reconstruct(Bound a, Ops ops) {
        int[] given = a.integers("size");
        int[] size = a.value("size") instanceof Number ? each(given[0], 2) : given;
        if (size.length != 2 && size.length != 3) {
            throw a.expected("size", "a length for each axis", a.value("size"));
        }
        if (!a.isNull("strides")) {
            int[] strides = a.integers("strides");
            if (!Arrays.equals(
                    strides.length == 1 ? each(strides[0], size.length) : strides, size)) {
                throw a.expected("strides", "those of patches side by side", a.value("strides"));
            }
        }
        return ops.reconstructPatches(
                tensor(a, ops, "patches"), size, a.integers("output_size"), padding(a), format(a));
    }

    static Tensor pad(Bound a, Ops ops) {
        Tensor images = tensor(a, ops, "images");
        DataFormat format = format(a);
        return ops.padImages(
                images,
                borders(
                        a,
                        height(images, format),
                        "top_padding",
                        "bottom_padding",
                        "target_height"),
                borders(a, width(images, format), "left_padding", "right_padding", "target_width"),
                format);
    }

    private static int[] borders(Bound a, int length, String before, String after, String target) {
        int[] borders = twoOf(a, before, after, target);
        if (a.isNull(before)) {
            borders[0] = borders[2] - borders[1] - length;
        } else if (a.isNull(after)) {
            borders[1] = borders[2] - borders[0] - length;
        }
        if (borders[0] < 0 || borders[1] < 0) {
            throw a.expected(target, "a length of at least that of the images", borders[2]);
        }
        return new int[] {borders[0], borders[1]};
    }

    static Tensor crop(Bound a, Ops ops) {
        Tensor images = tensor(a, ops, "images");
        DataFormat format = format(a);
        int[] rows =
                part(a, height(images, format), "top_cropping", "bottom_cropping", "target_height");
        int[] columns =
                part(a, width(images, format), "left_cropping", "right_cropping", "target_width");
        return ops.cropImages(images, rows[0], columns[0], rows[1], columns[1], format);
    }

    private static int[] part(Bound a, int length, String before, String after, String target) {
        int[] given = twoOf(a, before, after, target);
        int start = a.isNull(before) ? length - given[2] - given[1] : given[0];
        int count = a.isNull(target) ? length - given[1] - start : given[2];
        if (start < 0 || count < 0 || (long) start + count > length) {
            throw a.expected(target, "a part of images of " + length + " pixels", count);
        }
        return new int[] {start, count};
    }

    /** Two of three lengths, which is one too many or too few otherwise; the third is 0. */
    private static int[] twoOf(Bound a, String... names) {
        int[] given = new int[3];
        int found = 0;
        for (int i = 0; i < 3; i++) {
            if (!a.isNull(names[i])) {
                given[i] = a.integer(names[i]);
                found++;
                if (given[i] < 0) {
                    throw a.expected(names[i], "at least 0", given[i]);
                }
            }
        }
        if (found != 2) {
            throw a.expected(
                    names[0], "exactly two of " + String.join(", ", names), a.value(names[0]));
        }
        return given;
    }

    private static int height(Tensor images, DataFormat format) {
        return images.shape().dim(format == DataFormat.CHANNELS_LAST ? -3 : -2);
    }

    private static int width(Tensor images, DataFormat format) {
        return images.shape().dim(format == DataFormat.CHANNELS_LAST ? -2 : -1);
    }

    /** Two numbers: a list of them, or a single one for both. */
    static double[] numbers(Bound a, String name) {
        if (a.value(name) instanceof Number number) {
            return new double[] {number.doubleValue(), number.doubleValue()};
        }
        return a.tensor(name).toDoubles();
    }

    private static int[] each(int value, int axes) {
        return IntStream.generate(() -> value).limit(axes).toArray();
    }

    private static Padding padding(Bound a) {
        Padding padding = Padding.of(a.string("padding"));
        if (padding == Padding.CAUSAL) {
            throw a.expected("padding", "valid or same", a.value("padding"));
        }
        return padding;
    }

    private static Interpolation interpolation(Bound a, String name) {
        return Interpolation.of(a.string(name));
    }
}
