package org.keratin.tensor.internal.compose;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.IndexOps;
import org.keratin.tensor.ScatterMode;
import org.keratin.tensor.SegmentOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.TopK;

/** Bodies of {@link IndexOps} and {@link SegmentOps} that order or group elements. */
public final class Ordering {

    private Ordering() {}

    /** The {@code k} largest elements along the last axis. */
    public static TopK topK(IndexOps ops, Tensor x, int k) {
        int length = x.shape().last();
        if (k < 0 || k > length) {
            throw new TensorException(
                    "expected at most the " + length + " elements there are, found k = " + k);
        }
        // Sorted backwards and then reversed, equal elements keep their order.
        Tensor backwards = ops.argsort(ops.flip(x, -1), -1);
        Tensor order = ops.subtract(length - 1, ops.flip(backwards, -1));
        Tensor indices = ops.sliceAxis(order, -1, 0, k);
        return new TopK(ops.takeAlongAxis(x, indices, -1), ops.cast(indices, DType.INT64));
    }

    /** Whether a class is among the likeliest: whether fewer than {@code k} are likelier. */
    public static Tensor inTopK(IndexOps ops, Tensor targets, Tensor predictions, int k) {
        Tensor places = ops.expandDims(targets, -1);
        Tensor own = ops.takeAlongAxis(predictions, places, -1);
        Tensor likelier = ops.countNonzero(ops.greater(predictions, own), new int[] {-1}, false);
        return ops.logicalAnd(ops.less(likelier, k), ops.isfinite(ops.squeeze(own, -1)));
    }

    /** Where in a sorted vector each of {@code values} belongs. */
    public static Tensor searchsorted(IndexOps ops, Tensor sequence, Tensor values, boolean right) {
        if (sequence.shape().rank() != 1) {
            throw new TensorException("expected a sorted vector, found shape " + sequence.shape());
        }
        DType dtype = ops.promotedType(sequence.dtype(), values.dtype());
        return ops.host(
                        inputs -> List.of(search(inputs.get(0), inputs.get(1), right)),
                        List.of(ops.cast(sequence, dtype), ops.cast(values, dtype)),
                        List.of(new TensorSpec(values.shape(), DType.INT32)))
                .get(0);
    }

    private static Tensor search(Tensor sequence, Tensor values, boolean right) {
        double[] sorted = sequence.toDoubles();
        double[] wanted = values.toDoubles();
        int[] places = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                int order = Double.compare(sorted[middle] + 0.0, wanted[i] + 0.0);
                if (order < 0 || right && order == 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            places[i] = low;
        }
        return Tensor.of(places, values.shape().dims());
    }

    /** Whether each element is one of a vector's. */
    public static Tensor isin(IndexOps ops, Tensor x, Tensor among) {
        int last = among.shape().dim(0) - 1;
        if (last < 0) {
            return ops.zeros(x.shape(), DType.BOOL);
        }
        DType dtype = ops.promotedType(x.dtype(), among.dtype());
        // There is no order of bools to search in.
        DType ordered = dtype == DType.BOOL ? DType.INT32 : dtype;
        Tensor sorted = ops.sort(ops.cast(among, ordered), 0);
        Tensor wanted = ops.cast(x, ordered);
        Tensor places = ops.minimum(ops.searchsorted(sorted, wanted, false), last);
        return ops.equal(ops.take(sorted, places, 0), wanted);
    }

    /** Positions along one axis, those of the smallest elements first. */
    public static Tensor argpartition(IndexOps ops, Tensor x, int kth, int axis) {
        int length = x.shape().dim(axis);
        if (kth >= length || kth < -length) {
            throw new TensorException(
                    "expected a position on an axis of length " + length + ", found " + kth);
        }
        return ops.argsort(x, axis);
    }

    /** The rows of each segment folded. */
    public static Tensor segment(
            SegmentOps ops, Tensor data, Tensor ids, int segments, ScatterMode mode) {
        Shape rows = data.shape();
        if (ids.shape().rank() != 1
                || rows.rank() == 0
                || ids.shape().dim(0) != rows.dim(0)
                || segments < 0) {
            throw new TensorException(
                    "expected the segment of each row of shape "
                            + rows
                            + ", found ids of shape "
                            + ids.shape());
        }
        // Rows of no segment go to one more, which is cut off.
        Tensor inside = ops.logicalAnd(ops.greaterEqual(ids, 0), ops.less(ids, segments));
        Tensor places = ops.expandDims(ops.where(inside, ops.cast(ids, DType.INT64), segments), 1);
        Tensor start =
                ops.full(rows.with(0, segments + 1), identity(mode, data.dtype()), data.dtype());
        return ops.sliceAxis(ops.scatter(start, places, data, mode), 0, 0, segments);
    }

    private static Number identity(ScatterMode mode, DType dtype) {
        return switch (mode) {
            case MULTIPLY -> 1;
            case MAX ->
                    dtype.isFloating() ? (Number) Double.NEGATIVE_INFINITY : (Number) lowest(dtype);
            case MIN ->
                    dtype.isFloating()
                            ? (Number) Double.POSITIVE_INFINITY
                            : (Number) highest(dtype);
            default -> 0;
        };
    }

    private static long lowest(DType dtype) {
        boolean none = dtype.isUnsigned() || dtype == DType.BOOL;
        return none ? 0 : -1L << dtype.bytes() * 8 - 1;
    }

    private static long highest(DType dtype) {
        return dtype == DType.BOOL
                ? 1
                : -1L >>> 64 - dtype.bytes() * 8 + (dtype.isUnsigned() ? 0 : 1);
    }
}
