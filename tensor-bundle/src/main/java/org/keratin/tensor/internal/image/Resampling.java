package org.keratin.tensor.internal.image;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.ImageOps;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Bodies of {@link ImageOps}: other sizes. Each axis is multiplied with a matrix of weights. */
public final class Resampling {

    private static final double NO_WEIGHT = 1000 * 0x1p-23;

    // The slopes of cubic curves at distance 1: where edges are repeated and pixels picked, PyTorch
    // takes the first one; where means are made over pixels, all take the second one.
    private static final double STEEP = -0.75;
    private static final double SMOOTH = -0.5;

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
                Tensor weights = weights(ops, from, lengths[i], method, smooth);
                resized = multiplied(ops, resized, weights, dims[i]);
            }
        }
        return resized == x || method == Interpolation.NEAREST
                ? resized
                : restored(ops, resized, x);
    }

    private static Tensor weights(
            ImageOps ops, int from, int to, Interpolation method, boolean smooth) {
        if (method == Interpolation.BICUBIC && !smooth) {
            return repeatedEdges(ops, from, to);
        }
        Tensor scale = Tensor.scalar((double) to / from, DType.FLOAT64);
        Tensor still = Tensor.scalar(0.0, DType.FLOAT64);
        return weights(ops, from, to, scale, still, method, smooth);
    }

    /**
     * The weights of a cubic curve, which sees the first and the last element twice more beyond the
     * edges.
     */
    private static Tensor repeatedEdges(ImageOps ops, int from, int to) {
        Tensor middles = ops.range(0.5, 1, to, DType.FLOAT64);
        Tensor places = ops.subtract(ops.multiply(middles, (double) from / to), 0.5);
        Tensor sources = ops.expandDims(ops.range(-2, 1, from + 4, DType.FLOAT64), 1);
        Tensor distance = ops.abs(ops.subtract(ops.expandDims(places, 0), sources));
        Tensor weights = cubic(ops, distance, STEEP);
        if (from == 1) {
            return ops.sum(weights, 0, true);
        }
        Tensor first = ops.sum(ops.sliceAxis(weights, 0, 0, 3), 0, true);
        Tensor inner = ops.sliceAxis(weights, 0, 3, from + 1);
        Tensor last = ops.sum(ops.sliceAxis(weights, 0, from + 1, from + 4), 0, true);
        return ops.concatenate(List.of(first, inner, last), 0);
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
            case BICUBIC -> cubic(ops, x, SMOOTH);
            case LANCZOS3 -> lanczos(ops, x, 3);
            case LANCZOS5 -> lanczos(ops, x, 5);
            case NEAREST -> throw new IllegalStateException("has no kernel");
        };
    }

    /** A cubic curve with the slope {@code slope} at distance 1. */
    private static Tensor cubic(ImageOps ops, Tensor x, double slope) {
        Tensor near = ops.subtract(ops.multiply(x, slope + 2), slope + 3);
        near = ops.add(ops.multiply(ops.multiply(near, x), x), 1);
        Tensor far = ops.subtract(ops.multiply(x, slope), 5 * slope);
        far = ops.add(ops.multiply(far, x), 8 * slope);
        far = ops.subtract(ops.multiply(far, x), 4 * slope);
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
