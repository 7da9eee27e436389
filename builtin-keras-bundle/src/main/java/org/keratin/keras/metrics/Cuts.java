package org.keratin.keras.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * Thresholds to cut scores at. A score is sorted into the bucket between two neighbours, so that
 * counting for many thresholds takes one pass over the scores, whatever their number. Immutable.
 */
final class Cuts {

    private static final double EPSILON = 1e-7;
    private static final int MOST = 1 << 20;

    private final float[] ascending;
    private final int[] places;
    private final boolean even;
    private final boolean beyond;

    private Cuts(double[] thresholds, boolean even) {
        Integer[] order = IntStream.range(0, thresholds.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> thresholds[i]));
        this.ascending = new float[order.length];
        this.places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ascending[i] = (float) thresholds[order[i]];
            places[order[i]] = i;
        }
        this.even = even;
        this.beyond = even && (thresholds[0] < 0 || thresholds[thresholds.length - 1] > 1);
    }

    /** Thresholds in any order. */
    static Cuts at(double... thresholds) {
        return new Cuts(thresholds, isEven(thresholds));
    }

    /** {@code count} thresholds from 0 to 1; a single one is in the middle. */
    static Cuts even(int count) {
        return checked(count, 1) == 1 ? at(0.5) : new Cuts(evenly(count), true);
    }

    /** {@code count} thresholds, the first just below 0 and the last just above 1. */
    static Cuts evenBeyond(int count) {
        double[] thresholds = evenly(checked(count, 2));
        thresholds[0] -= EPSILON;
        thresholds[count - 1] += EPSILON;
        return new Cuts(thresholds, true);
    }

    /** Thresholds within 0 and 1, with one just below 0 and one just above 1 around them. */
    static Cuts beyond(double... ascending) {
        int count = ascending.length + 2;
        double[] thresholds = new double[count];
        System.arraycopy(ascending, 0, thresholds, 1, ascending.length);
        thresholds[count - 1] = 1;
        boolean even = isEven(thresholds);
        thresholds[0] -= EPSILON;
        thresholds[count - 1] += EPSILON;
        return new Cuts(thresholds, even);
    }

    private static int checked(int count, int least) {
        if (count < least || count > MOST) {
            throw ConfigException.expected(
                    "num_thresholds", "an int from " + least + " to " + MOST, count);
        }
        return count;
    }

    private static double[] evenly(int count) {
        return IntStream.range(0, count).mapToDouble(i -> i * 1.0 / (count - 1)).toArray();
    }

    private static boolean isEven(double[] thresholds) {
        double[] even = evenly(thresholds.length);
        return even.length >= 3
                && IntStream.range(0, even.length)
                        .allMatch(
                                i -> Math.abs(thresholds[i] - even[i]) <= EPSILON + 1e-5 * even[i]);
    }

    /** How many thresholds there are. */
    int count() {
        return ascending.length;
    }

    /**
     * How many thresholds, less one, each score is above, int32. Evenly spread thresholds are not
     * compared with: as in Keras, their spacing tells, which may round differently.
     */
    Tensor buckets(Tensor scores, Ops ops) {
        Tensor bucket = even ? spaced(scores, ops) : found(scores, ops);
        // A score that is no number is above no threshold.
        return ops.where(ops.isnan(scores), -1, bucket);
    }

    private Tensor spaced(Tensor scores, Ops ops) {
        Tensor scaled = ops.multiply(ops.clip(scores, 0.0, 1.0), (double) (count() - 1));
        Tensor bucket = ops.subtract(ops.ceil(scaled), 1.0);
        return ops.cast(beyond ? ops.relu(bucket) : bucket, DType.INT32);
    }

    private Tensor found(Tensor scores, Ops ops) {
        Tensor sorted = Tensor.of(ascending.clone(), ascending.length);
        Tensor place = ops.searchsorted(sorted, ops.ravel(scores), false);
        return ops.subtract(ops.reshape(place, scores.shape()), 1);
    }

    /** For sums in each bucket, along the first axis, the sums above each threshold. */
    Tensor above(Tensor sums, Ops ops) {
        Tensor cumulated = ops.flip(ops.cumsum(ops.flip(sums, 0), 0), 0);
        return ops.take(cumulated, Tensor.of(places.clone(), places.length), 0);
    }
}
