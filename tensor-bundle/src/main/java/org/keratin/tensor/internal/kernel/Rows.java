package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorMath;
import org.keratin.tensor.internal.vector.VectorRows;

/**
 * Folds and scales of rows of float32 numbers, on this thread: in vectors, and what is left in
 * plain Java.
 *
 * @param vectors whether vectors serve
 */
record Rows(boolean vectors) {

    /** So many powers are added up in float32 at most. */
    private static final int RUN = 1 << 12;

    private static final Rows IN_VECTORS = new Rows(true);
    private static final Rows PLAIN = new Rows(false);

    /** What serves now: vectors, when they have become machine code. */
    static Rows now() {
        return RowsWarmUp.isDone() ? IN_VECTORS : PLAIN;
    }

    private int whole(int n) {
        return vectors ? VectorRows.whole(n) : 0;
    }

    /** The largest number, NaN if there is one, negative infinity if there are none. */
    float largest(float[] x, int i, int n) {
        int done = whole(n);
        float largest = done > 0 ? VectorRows.largest(x, i, n) : Float.NEGATIVE_INFINITY;
        for (int k = done; k < n; k++) {
            largest = Math.max(largest, x[i + k]);
        }
        return largest;
    }

    /** The sum. */
    double sum(float[] x, int i, int n) {
        int done = whole(n);
        double sum = done > 0 ? VectorRows.sum(x, i, n) : 0;
        for (int k = done; k < n; k++) {
            sum += x[i + k];
        }
        return sum;
    }

    /** The sum of the squared distances from {@code mean}. */
    double squares(float[] x, int i, int n, float mean) {
        int done = whole(n);
        double sum = done > 0 ? VectorRows.squares(x, i, n, mean) : 0;
        for (int k = done; k < n; k++) {
            double distance = x[i + k] - mean;
            sum += distance * distance;
        }
        return sum;
    }

    /** Each number times {@code factor}; the result may be written over them. */
    void scale(float[] x, int i, float[] to, int o, int n, float factor) {
        int done = whole(n);
        if (done > 0) {
            VectorRows.scale(x, i, to, o, n, factor);
        }
        for (int k = done; k < n; k++) {
            to[o + k] = x[i + k] * factor;
        }
    }

    /**
     * {@code e^(x - shift)}; the result may be written over the numbers.
     *
     * @param part an array of one element, for what is added up on the way
     * @return the sum
     */
    double powers(float[] x, int i, float[] to, int o, int n, float shift, float[] part) {
        int done = 0;
        double sum = 0;
        for (int end = whole(n); done < end; sum += part[0]) {
            part[0] = 0;
            done +=
                    VectorMath.expSum(
                            x, i + done, to, o + done, Math.min(RUN, end - done), shift, part);
        }
        for (int k = done; k < n; k++) {
            to[o + k] = (float) Math.exp(x[i + k] - shift);
            sum += to[o + k];
        }
        return sum;
    }

    /**
     * {@code (x - mean) * factor}, times {@code gamma} and plus {@code beta}, where these are not
     * null; the result may be written over {@code x}.
     */
    void normalize(
            float[] x,
            int i,
            float[] to,
            int o,
            int n,
            float mean,
            float factor,
            float[] gamma,
            int g,
            float[] beta,
            int b) {
        int done = whole(n);
        if (done > 0) {
            VectorRows.normalize(x, i, to, o, n, mean, factor, gamma, g, beta, b);
        }
        for (int k = done; k < n; k++) {
            float scaled = (x[i + k] - mean) * factor;
            float stretched = gamma == null ? scaled : scaled * gamma[g + k];
            to[o + k] = beta == null ? stretched : stretched + beta[b + k];
        }
    }
}
