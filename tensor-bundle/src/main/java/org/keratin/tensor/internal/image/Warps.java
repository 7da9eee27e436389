package org.keratin.tensor.internal.image;

import java.util.ArrayList;
import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.FillMode;
import org.keratin.tensor.ImageOps;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/** Bodies of {@link ImageOps}: images read at other places. */
public final class Warps {

    private Warps() {}

    /** The elements at any places. */
    public static Tensor mapCoordinates(
            ImageOps ops,
            Tensor x,
            Tensor coordinates,
            Interpolation interpolation,
            FillMode mode,
            double fill) {
        Shape shape = x.shape();
        Shape places = coordinates.shape();
        if (places.rank() < 2 || places.dim(0) != shape.rank()) {
            throw new TensorException(
                    "expected coordinates of shape ("
                            + shape.rank()
                            + ", …), found shape "
                            + places);
        }
        List<Tensor> each = ops.unstack(ops.cast(coordinates, DType.FLOAT64), 0);
        Shape found = places.slice(1, places.rank());
        if (each.isEmpty()) {
            return ops.broadcastTo(x, found);
        }
        Tensor read =
                new Sampler(ops, shape.dims(), interpolation, mode, fill)
                        .read(ops.reshape(x, -1, 1), ops.zeros(found, DType.INT64), each);
        return ops.reshape(read, found);
    }

    /**
     * For the pixel at {@code (x, y)} that at {@code ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) /
     * k)}, {@code k} being {@code c0 x + c1 y + 1}.
     */
    public static Tensor affine(
            ImageOps ops,
            Tensor images,
            Tensor transform,
            Interpolation interpolation,
            FillMode mode,
            double fill,
            DataFormat format) {
        Layout layout = Layout.of(images, format);
        Tensor batch = layout.apply(ops, images);
        Shape shape = batch.shape();
        int rank = transform.shape().rank();
        boolean fits = (rank == 1 || rank == 2) && transform.shape().last() == 8;
        if (!fits || rank == 2 && !of(transform.shape().dim(0), shape.dim(0))) {
            throw new TensorException(
                    "expected transforms of shape (8) or (%d, 8), found shape %s"
                            .formatted(shape.dim(0), transform.shape()));
        }
        Tensor factors = ops.reshape(ops.cast(transform, DType.FLOAT64), -1, 8, 1, 1);
        List<Tensor> t = ops.unstack(factors, 1);
        Tensor x = ops.reshape(ops.range(0, 1, shape.dim(2), DType.FLOAT64), 1, 1, -1);
        Tensor y = ops.reshape(ops.range(0, 1, shape.dim(1), DType.FLOAT64), 1, -1, 1);
        Tensor k = ops.add(plane(ops, t.get(6), t.get(7), x, y), 1.0);
        Tensor xIn = ops.divide(ops.add(plane(ops, t.get(0), t.get(1), x, y), t.get(2)), k);
        Tensor yIn = ops.divide(ops.add(plane(ops, t.get(3), t.get(4), x, y), t.get(5)), k);
        Tensor read = read(ops, batch, yIn, xIn, interpolation, mode, fill);
        return layout.restore(ops, read);
    }

    private static boolean of(int length, int batch) {
        return length == batch || length == 1;
    }

    private static Tensor plane(ImageOps ops, Tensor a, Tensor b, Tensor x, Tensor y) {
        return ops.add(ops.multiply(a, x), ops.multiply(b, y));
    }

    /** Reads {@code (batch, height, width, channels)} at {@code (batch or 1, height, width)}. */
    private static Tensor read(
            ImageOps ops,
            Tensor batch,
            Tensor y,
            Tensor x,
            Interpolation interpolation,
            FillMode mode,
            double fill) {
        Shape shape = batch.shape();
        Shape places = shape.slice(0, 3);
        Tensor starts = ops.reshape(ops.range(0, 1, shape.dim(0), DType.INT64), -1, 1, 1);
        Tensor pixels = ops.reshape(batch, Axes.length(places.elements()), shape.last());
        return new Sampler(ops, new int[] {shape.dim(1), shape.dim(2)}, interpolation, mode, fill)
                .read(
                        pixels,
                        ops.broadcastTo(starts, places),
                        List.of(ops.broadcastTo(y, places), ops.broadcastTo(x, places)));
    }

    /** The transforms of {@link #affine} that move four end points to four start points. */
    private static Tensor homography(ImageOps ops, Tensor start, Tensor end) {
        List<Tensor> rows = new ArrayList<>();
        List<Tensor> targets = new ArrayList<>();
        for (int point = 0; point < 4; point++) {
            Tensor x = ops.at(ops.at(end, 1, point), 1, 0);
            Tensor y = ops.at(ops.at(end, 1, point), 1, 1);
            Tensor one = ops.onesLike(x);
            Tensor no = ops.zerosLike(x);
            for (int axis = 0; axis < 2; axis++) {
                Tensor target = ops.at(ops.at(start, 1, point), 1, axis);
                Tensor byX = ops.negative(ops.multiply(target, x));
                Tensor byY = ops.negative(ops.multiply(target, y));
                rows.add(
                        ops.stack(
                                axis == 0
                                        ? List.of(x, y, one, no, no, no, byX, byY)
                                        : List.of(no, no, no, x, y, one, byX, byY),
                                -1));
                targets.add(target);
            }
        }
        return ops.solve(ops.stack(rows, 1), ops.stack(targets, -1));
    }

    /** Four points moved to four others. */
    public static Tensor perspective(
            ImageOps ops,
            Tensor images,
            Tensor start,
            Tensor end,
            Interpolation interpolation,
            double fill,
            DataFormat format) {
        Shape shape = start.shape();
        boolean fits =
                (shape.rank() == 2 || shape.rank() == 3)
                        && shape.dim(-2) == 4
                        && shape.last() == 2
                        && shape.equals(end.shape());
        if (!fits) {
            throw new TensorException(
                    "expected points of shape (4, 2) or (batch, 4, 2), found "
                            + shape
                            + " and "
                            + end.shape());
        }
        Tensor transform =
                homography(
                        ops,
                        ops.reshape(ops.cast(start, DType.FLOAT64), -1, 4, 2),
                        ops.reshape(ops.cast(end, DType.FLOAT64), -1, 4, 2));
        return affine(ops, images, transform, interpolation, FillMode.CONSTANT, fill, format);
    }

    /** Pixels moved at random, neighbours alike. */
    public static Tensor elastic(
            ImageOps ops,
            Tensor images,
            double alpha,
            double sigma,
            Interpolation interpolation,
            FillMode mode,
            double fill,
            long seed,
            DataFormat format) {
        if (!(sigma > 0 && sigma < 1e8)) {
            throw new TensorException("expected a sigma above 0, found " + sigma);
        }
        Layout layout = Layout.of(images, format);
        Tensor batch = layout.apply(ops, images);
        Tensor y = moved(ops, batch, alpha, sigma, ops.splitSeed(seed, 0), 1);
        Tensor x = moved(ops, batch, alpha, sigma, ops.splitSeed(seed, 1), 2);
        return layout.restore(ops, read(ops, batch, y, x, interpolation, mode, fill));
    }

    private static Tensor moved(
            ImageOps ops, Tensor batch, double alpha, double sigma, long seed, int axis) {
        Shape shape = batch.shape().slice(0, 3);
        Tensor noise =
                ops.multiply(
                        ops.normal(shape.concat(Shape.of(1)), 0, 1, DType.FLOAT32, seed), sigma);
        int size = (int) (6 * sigma) | 1;
        Tensor smooth =
                ops.gaussianBlur(
                        noise,
                        new int[] {size, size},
                        new double[] {sigma, sigma},
                        DataFormat.CHANNELS_LAST);
        Tensor shift = ops.multiply(ops.cast(ops.squeeze(smooth, -1), DType.FLOAT64), alpha);
        int[] dims = {1, 1, 1};
        dims[axis] = shape.dim(axis);
        Tensor places = ops.range(0, 1, shape.dim(axis), DType.FLOAT64);
        return ops.add(ops.reshape(places, dims), shift);
    }
}
