package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.DType;
import org.keratin.tensor.IndexOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.Uniques;

/** Equal slices of a tensor brought together. Works on tensors that hold data. */
public final class Grouping {

    private final int length;
    private final boolean fractions;
    private final double[] doubles;
    private final long[] longs;

    private Grouping(Tensor rows) {
        this.length = rows.shape().last();
        this.fractions = rows.dtype().isFloating();
        this.doubles = fractions ? rows.toDoubles() : null;
        this.longs = fractions ? null : rows.toLongs();
    }

    /**
     * The different elements, or slices along an axis.
     *
     * @param size how many to give, cut or filled up, {@code null} for as many as there are
     */
    public static Uniques unique(
            IndexOps ops, Tensor x, Integer axis, Integer size, Number fillValue) {
        Tensor lanes = axis == null ? ops.ravel(x) : ops.moveaxis(x, axis, 0);
        Shape all = axis == null ? x.shape() : Shape.of(lanes.shape().dim(0));
        if (size == null) {
            return grouped(ops, lanes, all, axis, null, fillValue);
        }
        Shape few = lanes.shape().with(0, size);
        Shape values = axis == null ? few : back(few, x.shape().axis(axis));
        List<Tensor> found =
                ops.host(
                        inputs -> {
                            Uniques uniques =
                                    grouped(ops, inputs.get(0), all, axis, size, fillValue);
                            return List.of(
                                    uniques.values(),
                                    uniques.indices(),
                                    uniques.inverse(),
                                    uniques.counts());
                        },
                        List.of(lanes),
                        List.of(
                                new TensorSpec(values, x.dtype()),
                                new TensorSpec(Shape.of(size), DType.INT64),
                                new TensorSpec(all, DType.INT64),
                                new TensorSpec(Shape.of(size), DType.INT64)));
        return new Uniques(found.get(0), found.get(1), found.get(2), found.get(3));
    }

    /** The shape with the first axis moved to {@code axis}. */
    private static Shape back(Shape shape, int axis) {
        return shape.slice(1, axis + 1)
                .concat(Shape.of(shape.dim(0)))
                .concat(shape.slice(axis + 1, shape.rank()));
    }

    private static Uniques grouped(
            IndexOps ops, Tensor lanes, Shape all, Integer axis, Integer size, Number fillValue) {
        int count = lanes.shape().dim(0);
        int width = (int) lanes.shape().slice(1, lanes.shape().rank()).elements();
        Grouping grouping = new Grouping(ops.reshape(lanes, count, width));
        long[] inverse = new long[count];
        List<Integer> firsts = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        grouping.group(inverse, firsts, counts);
        int found = firsts.size();
        int given = size == null ? found : size;
        int kept = Math.min(found, given);
        int[] places = firsts.stream().limit(kept).mapToInt(Integer::intValue).toArray();
        Tensor values = ops.gather(lanes, Tensor.of(places, kept), 0);
        int[][] widths = new int[lanes.shape().rank()][2];
        widths[0][1] = given - kept;
        Tensor filled = ops.pad(values, widths, fillValue);
        long[] indices = new long[given];
        long[] often = new long[given];
        for (int i = 0; i < given; i++) {
            // Keras's filler for positions is 1.
            indices[i] = i < kept ? firsts.get(i) : 1;
            often[i] = i < kept ? counts.get(i) : 0;
        }
        return new Uniques(
                axis == null ? filled : ops.moveaxis(filled, 0, axis),
                Tensor.of(indices, given),
                Tensor.of(inverse, all.dims()),
                Tensor.of(often, given));
    }

    private void group(long[] inverse, List<Integer> firsts, List<Long> counts) {
        int[] order =
                IntStream.range(0, inverse.length)
                        .boxed()
                        .sorted((Comparator<Integer>) this::compare)
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || !same(order[i - 1], order[i])) {
                firsts.add(order[i]);
                counts.add(0L);
            }
            int group = firsts.size() - 1;
            inverse[order[i]] = group;
            counts.set(group, counts.get(group) + 1);
        }
    }

    private int compare(int a, int b) {
        for (int i = 0; i < length; i++) {
            int order =
                    fractions
                            ? Double.compare(
                                    doubles[a * length + i] + 0.0, doubles[b * length + i] + 0.0)
                            : Long.compare(longs[a * length + i], longs[b * length + i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Whether all elements are equal, as no NaN is to another. */
    private boolean same(int a, int b) {
        for (int i = 0; i < length; i++) {
            boolean equal =
                    fractions
                            ? doubles[a * length + i] == doubles[b * length + i]
                            : longs[a * length + i] == longs[b * length + i];
            if (!equal) {
                return false;
            }
        }
        return true;
    }
}
