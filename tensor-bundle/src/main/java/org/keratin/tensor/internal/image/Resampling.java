package org.keratin.tensor.internal.image;

import org.keratin.tensor.DType;
import org.keratin.tensor.ImageOps;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Bodies of {@link ImageOps}: other sizes. Each axis is multiplied with a matrix of weights. */
public final class Resampling {

    private static final double NO_WEIGHT = 1000 * 0x1p-23;

    private Resampling() {}

    /** The axes {@code dims} in other lengths. */
    static Tensor resize(
            ImageOps ops,
            Tensor x,
            int[] dims,
            int[] lengths,
            Interpolation method,
            boolean smooth) {
        Tensor resized = x;
        for (int i = 0; i < dims.length; i++) {
            int from = x.shape().dim(dims[i]);
            if (lengths[i] < 0 || from == 0 && lengths[i] > 0) {
                throw new TensorException(
                        "expected images with pixels, and a size of at least 0, found shape "
                                + x.shape()
                                + " and "
                                + lengths[i]);
            }
            if (from == lengths[i]) {
                continue;
            }
            if (method == Interpolation.NEAREST) {
                resized = ops.gather(resized, nearest(ops, from, lengths[i]), dims[i]);
            } else {
                Tensor scale = Tensor.scalar((double) lengths[i] / from, DType.FLOAT64);
                Tensor still = Tensor.scalar(0.0, DType.FLOAT64);
                Tensor weights = weights(ops, from, lengths[i], scale, still, method, smooth);
                resized = multiplied(ops, resized, weights, dims[i]);
            }
        }
        return resized == x || method == Interpolation.NEAREST
                ? resized
                : restored(ops, resized, x);
    }

    private static Tensor nearest(ImageOps ops, int from, int to) {
        Tensor middles = ops.multiply(ops.range(0.5, 1, to, DType.FLOAT32), from);
        Tensor places = ops.cast(ops.floor(ops.divide(middles, to)), DType.INT32);
        return ops.clip(places, 0, Math.max(0, from - 1));
    }

    /** The axes {@code dims} stretched by {@code scale} and moved by {@code translation}. */
    public static Tensor scaleAndTranslate(
            ImageOps ops,
            Tensor x,
            Shape output,
            Tensor scale,
            Tensor translation,
            int[] dims,
            Interpolation method,
            boolean smooth) {
        Shape each = Shape.of(dims.length);
        if (method == Interpolation.NEAREST
                || output.rank() != x.shape().rank()
                || !scale.shape().equals(each)
                || !translation.shape().equals(each)) {
            throw new TensorException(
                    "expected a shape of rank %d, a scale and translation of shape %s, and not nearest, found %s, %s and %s"
                            .formatted(
                                    x.shape().rank(),
                                    each,
                                    output,
                                    scale.shape(),
                                    translation.shape()));
        }
        Tensor stretched = x;
        for (int i = 0; i < dims.length; i++) {
            int axis = x.shape().axis(dims[i]);
            Tensor weights =
                    weights(
                            ops,
                            x.shape().dim(axis),
                            output.dim(axis),
                            ops.cast(ops.at(scale, 0, i), DType.FLOAT64),
                            ops.cast(ops.at(translation, 0, i), DType.FLOAT64),
                            method,
                            smooth);
            stretched = multiplied(ops, stretched, weights, axis);
        }
        return dims.length == 0 ? x : restored(ops, stretched, x);
    }

    private static Tensor multiplied(ImageOps ops, Tensor x, Tensor weights, int axis) {
        Tensor wide = ops.cast(x, x.dtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32);
        Tensor lanes = ops.moveaxis(wide, axis, -1);
        return ops.moveaxis(ops.matmul(lanes, ops.cast(weights, wide.dtype())), -1, axis);
    }

    /** In the dtype of {@code x}; whole numbers are rounded, and stay between its extremes. */
    private static Tensor restored(ImageOps ops, Tensor resized, Tensor x) {
        if (x.dtype().isFloating() || x.size() == 0) {
            return ops.cast(resized, x.dtype());
        }
        Tensor least = ops.cast(ops.min(x), resized.dtype());
        Tensor largest = ops.cast(ops.max(x), resized.dtype());
        return ops.saturateCast(ops.clip(ops.round(resized), least, largest), x.dtype());
    }

    /** What each of {@code to} elements takes from each of {@code from}, {@code (from, to)}. */
    private static Tensor weights(
            ImageOps ops,
            int from,
            int to,
            Tensor scale,
            Tensor translation,
            Interpolation method,
            boolean smooth) {
        Tensor inverse = ops.divide(1, scale);
        Tensor middles = ops.range(0.5, 1, to, DType.FLOAT64);
        Tensor places =
                ops.subtract(ops.multiply(ops.subtract(middles, translation), inverse), 0.5);
        Tensor sources = ops.expandDims(ops.range(0, 1, from, DType.FLOAT64), 1);
        Tensor distance = ops.abs(ops.subtract(ops.expandDims(places, 0), sources));
        if (smooth) {
            distance = ops.divide(distance, ops.maximum(inverse, 1.0));
        }
        Tensor weights = kernel(ops, distance, method);
        Tensor total = ops.sum(weights, 0, true);
        Tensor counts = ops.greater(ops.abs(total), NO_WEIGHT);
        Tensor inside =
                ops.logicalAnd(ops.greaterEqual(places, -0.5), ops.lessEqual(places, from - 0.5));
        Tensor shares = ops.divide(weights, ops.where(counts, total, 1));
        return ops.where(ops.logicalAnd(counts, inside), shares, 0);
    }

    private static Tensor kernel(ImageOps ops, Tensor x, Interpolation method) {
        return switch (method) {
            case BILINEAR -> ops.relu(ops.subtract(1, x));
            case BICUBIC -> cubic(ops, x);
            case LANCZOS3 -> lanczos(ops, x, 3);
            case LANCZOS5 -> lanczos(ops, x, 5);
            case NEAREST -> throw new IllegalStateException("has no kernel");
        };
    }

    private static Tensor cubic(ImageOps ops, Tensor x) {
        Tensor near = ops.subtract(ops.multiply(x, 1.5), 2.5);
        near = ops.add(ops.multiply(ops.multiply(near, x), x), 1);
        Tensor far = ops.add(ops.multiply(x, -0.5), 2.5);
        far = ops.subtract(ops.multiply(far, x), 4);
        far = ops.add(ops.multiply(far, x), 2);
        return ops.where(ops.less(x, 1), near, ops.where(ops.less(x, 2), far, ops.zerosLike(x)));
    }

    private static Tensor lanczos(ImageOps ops, Tensor x, int radius) {
        Tensor angle = ops.multiply(x, Math.PI);
        Tensor waves =
                ops.multiply(
                        ops.multiply(ops.sin(angle), ops.sin(ops.divide(angle, radius))), radius);
        Tensor away = ops.greater(x, 1e-3);
        Tensor curve = ops.divide(waves, ops.where(away, ops.square(angle), 1));
        Tensor inner = ops.where(away, curve, 1);
        return ops.where(ops.greater(x, radius), ops.zerosLike(x), inner);
    }
}
