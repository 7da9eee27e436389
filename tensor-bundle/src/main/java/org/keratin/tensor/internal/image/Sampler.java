package org.keratin.tensor.internal.image;

import java.util.ArrayList;
import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.FillMode;
import org.keratin.tensor.ImageOps;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.UnaryOp;

/** Reads images between their pixels, and outside. */
final class Sampler {

    private static final int MOST_AXES = 8;

    /** One of the pixels beside a place, along one axis; {@code inside} {@code null} if always. */
    private record Side(Tensor index, Tensor inside, Tensor weight) {}

    private final ImageOps ops;
    private final int[] sizes;
    private final Interpolation interpolation;
    private final FillMode mode;
    private final double fill;

    Sampler(ImageOps ops, int[] sizes, Interpolation interpolation, FillMode mode, double fill) {
        if (interpolation != Interpolation.NEAREST && interpolation != Interpolation.BILINEAR) {
            throw new TensorException(
                    "expected the interpolation nearest or bilinear, found " + interpolation);
        }
        if (sizes.length > MOST_AXES) {
            throw new TensorException(
                    "expected at most " + MOST_AXES + " axes, found " + sizes.length);
        }
        this.ops = ops;
        this.sizes = sizes;
        this.interpolation = interpolation;
        this.mode = mode;
        this.fill = fill;
    }

    /**
     * Reads at some places.
     *
     * @param pixels {@code (positions, channels)}
     * @param starts where each place's image begins among the positions, int64
     * @param places the coordinate along each axis, float64, of one shape
     * @return the shape of the places, then the channels
     */
    Tensor read(Tensor pixels, Tensor starts, List<Tensor> places) {
        List<List<Side>> axes = new ArrayList<>();
        for (int axis = 0; axis < sizes.length; axis++) {
            if (sizes[axis] == 0) {
                throw new TensorException("expected images with pixels, found an axis of length 0");
            }
            axes.add(sides(places.get(axis), sizes[axis]));
        }
        boolean exact = pixels.dtype().isFloating() && pixels.dtype() != DType.FLOAT64;
        Tensor wide = ops.cast(pixels, exact ? DType.FLOAT32 : DType.FLOAT64);
        Tensor sum = corners(wide, starts, axes, 0, null, null);
        if (pixels.dtype().isFloating()) {
            return ops.cast(sum, pixels.dtype());
        }
        Tensor rounded =
                ops.multiply(ops.sign(sum), ops.unary(UnaryOp.FLOOR, ops.add(ops.abs(sum), 0.5)));
        return ops.saturateCast(rounded, pixels.dtype());
    }

    /** The weighted sum over all corners, the sides of the axes up to {@code axis} chosen. */
    private Tensor corners(
            Tensor pixels,
            Tensor index,
            List<List<Side>> axes,
            int axis,
            Tensor inside,
            Tensor weight) {
        if (axis == axes.size()) {
            Tensor found = ops.gather(pixels, index, 0);
            if (inside != null) {
                found = ops.where(ops.expandDims(inside, -1), found, fill);
            }
            return weight == null
                    ? found
                    : ops.multiply(found, ops.expandDims(ops.cast(weight, found.dtype()), -1));
        }
        Tensor sum = null;
        for (Side side : axes.get(axis)) {
            Tensor part =
                    corners(
                            pixels,
                            ops.add(ops.multiply(index, sizes[axis]), side.index),
                            axes,
                            axis + 1,
                            inside == null || side.inside == null
                                    ? side.inside
                                    : ops.logicalAnd(inside, side.inside),
                            weight == null || side.weight == null
                                    ? side.weight
                                    : ops.multiply(weight, side.weight));
            sum = sum == null ? part : ops.add(sum, part);
        }
        return sum;
    }

    private List<Side> sides(Tensor place, int size) {
        // Not a number is nowhere; what is far away is cut before it is too large for an index.
        Tensor near = ops.clip(ops.where(ops.isnan(place), -1e9, place), -1e9, 1e9);
        if (interpolation == Interpolation.NEAREST) {
            return List.of(side(ops.unary(UnaryOp.FLOOR, ops.add(near, 0.5)), null, size));
        }
        Tensor low = ops.unary(UnaryOp.FLOOR, near);
        Tensor share = ops.subtract(near, low);
        return List.of(side(low, ops.subtract(1, share), size), side(ops.add(low, 1), share, size));
    }

    private Side side(Tensor position, Tensor weight, int size) {
        Tensor index = ops.cast(position, DType.INT64);
        Tensor inside =
                mode == FillMode.CONSTANT
                        ? ops.logicalAnd(ops.greaterEqual(index, 0), ops.less(index, size))
                        : null;
        return new Side(folded(index, size), inside, weight);
    }

    private Tensor folded(Tensor index, int size) {
        return switch (mode) {
            case CONSTANT, NEAREST -> ops.clip(index, 0, size - 1);
            case WRAP -> ops.mod(index, size);
            case MIRROR -> {
                int period = Math.max(1, 2 * (size - 1));
                Tensor within = ops.mod(index, period);
                yield ops.minimum(within, ops.subtract(period, within));
            }
            case REFLECT -> {
                Tensor within = ops.mod(index, 2 * size);
                yield ops.minimum(within, ops.subtract(2 * size - 1, within));
            }
        };
    }
}
