package org.keratin.tensor.internal.kernel;

import java.util.stream.IntStream;
import org.keratin.tensor.DType;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;

/** Elements as {@code long}s that order as they do: equal ones alike, NaN above all. */
final class SortKeys {

    /** The key of NaN. */
    static final long NAN = key(Double.NaN);

    private static final int SHORT_RUN = 8;

    private SortKeys() {}

    static long[] of(DenseTensor x) {
        if (!x.dtype().isFloating()) {
            long flip = x.dtype() == DType.UINT64 ? Long.MIN_VALUE : 0;
            long[] keys = Elements.longs(x);
            for (int i = 0; flip != 0 && i < keys.length; i++) {
                keys[i] ^= flip;
            }
            return keys;
        }
        long[] keys = (long[]) Storage.allocate(DType.INT64, x.shape());
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(Elements.doubleAt(x.dtype(), x.array(), x.offset() + i));
        }
        return keys;
    }

    private static long key(double value) {
        // Adding 0 makes one zero of the two.
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }

    /** The positions in a lane in the order of their keys, those of equal ones as they were. */
    static int[] order(long[] keys, int start, int step, int length) {
        int[] order = IntStream.range(0, length).toArray();
        for (int from = 0; from < length; from += SHORT_RUN) {
            insert(order, from, Math.min(from + SHORT_RUN, length), keys, start, step);
        }
        int[] merged = new int[length];
        for (int run = SHORT_RUN; run < length; run *= 2) {
            for (int from = 0; from < length; from += 2 * run) {
                int middle = Math.min(from + run, length);
                merge(
                        order,
                        from,
                        middle,
                        Math.min(middle + run, length),
                        merged,
                        keys,
                        start,
                        step);
            }
            int[] swap = order;
            order = merged;
            merged = swap;
            if (run > length / 2) {
                break;
            }
        }
        return order;
    }

    private static void insert(int[] order, int from, int to, long[] keys, int start, int step) {
        for (int i = from + 1; i < to; i++) {
            int moved = order[i];
            long key = keys[start + moved * step];
            int j = i;
            while (j > from && keys[start + order[j - 1] * step] > key) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = moved;
        }
    }

    private static void merge(
            int[] order,
            int from,
            int middle,
            int to,
            int[] merged,
            long[] keys,
            int start,
            int step) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft =
                    right >= to
                            || left < middle
                                    && keys[start + order[left] * step]
                                            <= keys[start + order[right] * step];
            merged[i] = takeLeft ? order[left++] : order[right++];
        }
    }
}
