package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.StatisticsOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.Axes;
import org.keratin.tensor.internal.kernel.CastKernel;

/** Bodies of {@link StatisticsOps}. */
public final class Statistics {

    private Statistics() {}

    /** The vector norm of some order. */
    public static Tensor vectorNorm(
            StatisticsOps ops, Tensor x, double ord, int[] axes, boolean keepDims) {
        Tensor size = ops.abs(x);
        if (Double.isInfinite(ord)) {
            return ord > 0 ? ops.max(size, axes, keepDims) : ops.min(size, axes, keepDims);
        }
        if (ord == 0) {
            return ops.cast(ops.countNonzero(x, axes, keepDims), x.dtype());
        }
        if (ord == 1) {
            return ops.sum(size, axes, keepDims);
        }
        if (ord == 2) {
            return ops.norm(x, axes, keepDims);
        }
        return ops.power(ops.sum(ops.power(size, ord), axes, keepDims), 1 / ord);
    }

    /**
     * The elements below which a share of all lies.
     *
     * @param skipNan whether NaN is left out, rather than makes a NaN of all
     */
    public static Tensor quantile(
            StatisticsOps ops,
            Tensor x,
            Tensor q,
            int[] axes,
            String method,
            boolean keepDims,
            boolean skipNan) {
        DType computed = x.dtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
        int[] folded = Axes.of(x, axes);
        int rank = x.shape().rank();
        int kept = rank - folded.length;
        int[] order = new int[rank];
        int front = 0;
        int back = kept;
        for (int axis = 0; axis < rank; axis++) {
            int at = axis;
            order[IntStream.of(folded).anyMatch(f -> f == at) ? back++ : front++] = axis;
        }
        Tensor lanes = ops.permute(ops.cast(x, computed), order);
        Shape outer = lanes.shape().slice(0, kept);
        Tensor sorted =
                ops.sortAlong(ops.reshape(lanes, outer.concat(Shape.of(Shape.UNKNOWN))), kept);
        Tensor shares = ops.cast(q, DType.FLOAT64);
        Shape result = q.shape().concat(keepDims ? kept(x.shape(), folded) : outer);
        Tensor found =
                ops.host(
                                inputs ->
                                        List.of(
                                                interpolate(
                                                        inputs.get(0),
                                                        inputs.get(1),
                                                        method,
                                                        skipNan,
                                                        result)),
                                List.of(sorted, shares),
                                List.of(new TensorSpec(result, computed)))
                        .get(0);
        return ops.cast(found, ops.resultType(x.dtype(), 1.0));
    }

    private static Shape kept(Shape shape, int[] folded) {
        Shape kept = shape;
        for (int axis : folded) {
            kept = kept.with(axis, 1);
        }
        return kept;
    }

    private static Tensor interpolate(
            Tensor sorted, Tensor shares, String method, boolean skipNan, Shape result) {
        int length = sorted.shape().last();
        if (length == 0) {
            throw new TensorException(
                    "expected elements to take a quantile of, found shape " + sorted.shape());
        }
        double[] elements = sorted.toDoubles();
        double[] qs = shares.toDoubles();
        int lanes = elements.length / length;
        double[] found = new double[qs.length * lanes];
        for (int i = 0; i < qs.length; i++) {
            if (!(qs[i] >= 0 && qs[i] <= 1)) {
                throw new TensorException("expected a share between 0 and 1, found " + qs[i]);
            }
            for (int lane = 0; lane < lanes; lane++) {
                int start = lane * length;
                int count = skipNan ? numbers(elements, start, length) : length;
                found[i * lanes + lane] =
                        count == 0
                                ? Double.NaN
                                : at(elements, start, count, qs[i] * (count - 1), method);
            }
        }
        return CastKernel.narrow(found, sorted.dtype(), result);
    }

    /** How many elements are no NaN; those that are come last. */
    private static int numbers(double[] elements, int start, int length) {
        int count = length;
        while (count > 0 && Double.isNaN(elements[start + count - 1])) {
            count--;
        }
        return count;
    }

    private static double at(
            double[] elements, int start, int length, double position, String method) {
        // NaN is sorted last, and makes a NaN of all.
        if (Double.isNaN(elements[start + length - 1])) {
            return Double.NaN;
        }
        double low = elements[start + (int) Math.floor(position)];
        double high = elements[start + (int) Math.ceil(position)];
        double share = position - Math.floor(position);
        return switch (method) {
            case "linear" -> share == 0 ? low : low + (high - low) * share;
            case "lower" -> low;
            case "higher" -> high;
            case "midpoint" -> share == 0 ? low : (low + high) / 2;
            case "nearest" -> elements[start + (int) Math.rint(position)];
            default ->
                    throw new TensorException(
                            "expected a method, linear, lower, higher, midpoint or nearest, found \""
                                    + method
                                    + "\"");
        };
    }

    /** Weighted means. */
    public static Tensor average(StatisticsOps ops, Tensor x, int[] axes, Tensor weights) {
        DType dtype = ops.resultType(x.dtype(), 1.0);
        if (weights == null) {
            return ops.mean(ops.cast(x, dtype), axes, false);
        }
        DType both = ops.resultType(dtype, weights.dtype());
        Tensor broad = ops.cast(weights, both);
        if (!weights.shape().equals(x.shape())) {
            broad = ops.broadcastTo(alongAxis(ops, broad, x.shape(), axes), x.shape());
        }
        Tensor weighted = ops.sum(ops.multiply(ops.cast(x, both), broad), axes, false);
        return ops.divide(weighted, ops.sum(broad, axes, false));
    }

    private static Tensor alongAxis(StatisticsOps ops, Tensor weights, Shape shape, int[] axes) {
        boolean fits =
                axes != null
                        && axes.length == 1
                        && weights.shape().rank() == 1
                        && weights.shape().dim(0) == shape.dim(axes[0]);
        if (!fits) {
            throw new TensorException(
                    "expected weights of shape "
                            + shape
                            + ", or of its axis "
                            + Arrays.toString(axes)
                            + ", found "
                            + weights.shape());
        }
        List<Integer> dims = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            dims.add(axis == shape.axis(axes[0]) ? shape.dim(axis) : 1);
        }
        return ops.reshape(weights, Shape.of(dims));
    }
}
