package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Windows of images, channels last, in vectors of channels. */
public final class VectorWindows {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorWindows() {}

    /**
     * Convolves each channel with a kernel of its own, for a row of windows.
     *
     * @param step elements from one window's start to the next
     * @param taps where the elements of a window lie, counted from its start
     * @param kernel where the weights of these elements lie
     * @param channels at least one vector of them
     * @param stepTo elements from one result's start to the next
     * @param bias one number for each channel, or null
     */
    public static void depthwise(
            float[] x,
            int at,
            int step,
            int[] taps,
            int[] kernel,
            float[] weights,
            int channels,
            float[] to,
            int o,
            int stepTo,
            int count,
            float[] bias,
            float low,
            float high) {
        for (int c = 0; c < channels; c += LANES) {
            // The last vector may do again what the one before has done.
            int channel = Math.min(c, channels - LANES);
            FloatVector start =
                    bias == null
                            ? FloatVector.zero(SPECIES)
                            : FloatVector.fromArray(SPECIES, bias, channel);
            int i = 0;
            for (; i <= count - 4; i += 4) {
                FloatVector s0 = start;
                FloatVector s1 = start;
                FloatVector s2 = start;
                FloatVector s3 = start;
                int from = at + i * step + channel;
                for (int t = 0; t < taps.length; t++) {
                    FloatVector w = FloatVector.fromArray(SPECIES, weights, kernel[t] + channel);
                    int place = from + taps[t];
                    s0 = w.fma(FloatVector.fromArray(SPECIES, x, place), s0);
                    s1 = w.fma(FloatVector.fromArray(SPECIES, x, place + step), s1);
                    s2 = w.fma(FloatVector.fromArray(SPECIES, x, place + 2 * step), s2);
                    s3 = w.fma(FloatVector.fromArray(SPECIES, x, place + 3 * step), s3);
                }
                int target = o + i * stepTo + channel;
                s0.max(low).min(high).intoArray(to, target);
                s1.max(low).min(high).intoArray(to, target + stepTo);
                s2.max(low).min(high).intoArray(to, target + 2 * stepTo);
                s3.max(low).min(high).intoArray(to, target + 3 * stepTo);
            }
            for (; i < count; i++) {
                FloatVector sum = start;
                int from = at + i * step + channel;
                for (int t = 0; t < taps.length; t++) {
                    FloatVector w = FloatVector.fromArray(SPECIES, weights, kernel[t] + channel);
                    sum = w.fma(FloatVector.fromArray(SPECIES, x, from + taps[t]), sum);
                }
                sum.max(low).min(high).intoArray(to, o + i * stepTo + channel);
            }
        }
    }

    /**
     * The same for windows of three rows and three columns that all lie on the image, each a place
     * behind the one before. Every place is read once: it is the last column of a window, the
     * middle one of the next, and the first one of the one behind that.
     *
     * @param at where the first window starts
     * @param stepY elements from a place to the one below
     * @param step elements from a place to the next
     * @param bias one number for each channel
     */
    public static void threeByThree(
            float[] x,
            int at,
            int stepY,
            int step,
            float[] weights,
            int channels,
            float[] to,
            int o,
            int stepTo,
            int count,
            float[] bias,
            float low,
            float high) {
        for (int c = 0; c < channels; c += LANES) {
            int channel = Math.min(c, channels - LANES);
            FloatVector start = FloatVector.fromArray(SPECIES, bias, channel);
            FloatVector w00 = FloatVector.fromArray(SPECIES, weights, channel);
            FloatVector w01 = FloatVector.fromArray(SPECIES, weights, channel + channels);
            FloatVector w02 = FloatVector.fromArray(SPECIES, weights, channel + 2 * channels);
            FloatVector w10 = FloatVector.fromArray(SPECIES, weights, channel + 3 * channels);
            FloatVector w11 = FloatVector.fromArray(SPECIES, weights, channel + 4 * channels);
            FloatVector w12 = FloatVector.fromArray(SPECIES, weights, channel + 5 * channels);
            FloatVector w20 = FloatVector.fromArray(SPECIES, weights, channel + 6 * channels);
            FloatVector w21 = FloatVector.fromArray(SPECIES, weights, channel + 7 * channels);
            FloatVector w22 = FloatVector.fromArray(SPECIES, weights, channel + 8 * channels);
            int place = at + channel;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, place);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, place + stepY);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, place + 2 * stepY);
            FloatVector second = x2.fma(w20, x1.fma(w10, x0.fma(w00, start)));
            place += step;
            x0 = FloatVector.fromArray(SPECIES, x, place);
            x1 = FloatVector.fromArray(SPECIES, x, place + stepY);
            x2 = FloatVector.fromArray(SPECIES, x, place + 2 * stepY);
            FloatVector third = x2.fma(w21, x1.fma(w11, x0.fma(w01, second)));
            second = x2.fma(w20, x1.fma(w10, x0.fma(w00, start)));
            int target = o + channel;
            for (int i = 0; i < count; i++) {
                place += step;
                x0 = FloatVector.fromArray(SPECIES, x, place);
                x1 = FloatVector.fromArray(SPECIES, x, place + stepY);
                x2 = FloatVector.fromArray(SPECIES, x, place + 2 * stepY);
                FloatVector sum = x2.fma(w22, x1.fma(w12, x0.fma(w02, third)));
                sum.max(low).min(high).intoArray(to, target);
                third = x2.fma(w21, x1.fma(w11, x0.fma(w01, second)));
                second = x2.fma(w20, x1.fma(w10, x0.fma(w00, start)));
                target += stepTo;
            }
        }
    }

    /** The same for windows that are two places apart, of which neighbours share a column. */
    public static void threeByThreeApart(
            float[] x,
            int at,
            int stepY,
            int step,
            float[] weights,
            int channels,
            float[] to,
            int o,
            int stepTo,
            int count,
            float[] bias,
            float low,
            float high) {
        for (int c = 0; c < channels; c += LANES) {
            int channel = Math.min(c, channels - LANES);
            FloatVector start = FloatVector.fromArray(SPECIES, bias, channel);
            FloatVector w00 = FloatVector.fromArray(SPECIES, weights, channel);
            FloatVector w01 = FloatVector.fromArray(SPECIES, weights, channel + channels);
            FloatVector w02 = FloatVector.fromArray(SPECIES, weights, channel + 2 * channels);
            FloatVector w10 = FloatVector.fromArray(SPECIES, weights, channel + 3 * channels);
            FloatVector w11 = FloatVector.fromArray(SPECIES, weights, channel + 4 * channels);
            FloatVector w12 = FloatVector.fromArray(SPECIES, weights, channel + 5 * channels);
            FloatVector w20 = FloatVector.fromArray(SPECIES, weights, channel + 6 * channels);
            FloatVector w21 = FloatVector.fromArray(SPECIES, weights, channel + 7 * channels);
            FloatVector w22 = FloatVector.fromArray(SPECIES, weights, channel + 8 * channels);
            int place = at + channel;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, place);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, place + stepY);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, place + 2 * stepY);
            int target = o + channel;
            for (int i = 0; i < count; i++) {
                FloatVector sum = x2.fma(w20, x1.fma(w10, x0.fma(w00, start)));
                place += step;
                x0 = FloatVector.fromArray(SPECIES, x, place);
                x1 = FloatVector.fromArray(SPECIES, x, place + stepY);
                x2 = FloatVector.fromArray(SPECIES, x, place + 2 * stepY);
                sum = x2.fma(w21, x1.fma(w11, x0.fma(w01, sum)));
                place += step;
                x0 = FloatVector.fromArray(SPECIES, x, place);
                x1 = FloatVector.fromArray(SPECIES, x, place + stepY);
                x2 = FloatVector.fromArray(SPECIES, x, place + 2 * stepY);
                sum = x2.fma(w22, x1.fma(w12, x0.fma(w02, sum)));
                sum.max(low).min(high).intoArray(to, target);
                target += stepTo;
            }
        }
    }

    /**
     * The largest, or the sum times {@code factor}, of blocks of places, for each channel.
     *
     * @param step elements from one block's start to the next
     * @param channels where they are fewer than a vector has numbers, a whole vector is read and
     *     written
     */
    public static void pool(
            boolean largest,
            float[] x,
            int at,
            int step,
            int stepY,
            int stepX,
            int rows,
            int columns,
            int channels,
            float[] to,
            int o,
            int stepTo,
            int count,
            float factor) {
        FloatVector start = FloatVector.broadcast(SPECIES, largest ? Float.NEGATIVE_INFINITY : 0);
        for (int c = 0; c < channels; c += LANES) {
            int channel = Math.max(0, Math.min(c, channels - LANES));
            int i = 0;
            // Four at a time: one would wait for itself.
            for (; i <= count - 4; i += 4) {
                FloatVector s0 = start;
                FloatVector s1 = start;
                FloatVector s2 = start;
                FloatVector s3 = start;
                for (int y = 0; y < rows; y++) {
                    int place = at + i * step + y * stepY + channel;
                    for (int k = 0; k < columns; k++, place += stepX) {
                        FloatVector v0 = FloatVector.fromArray(SPECIES, x, place);
                        FloatVector v1 = FloatVector.fromArray(SPECIES, x, place + step);
                        FloatVector v2 = FloatVector.fromArray(SPECIES, x, place + 2 * step);
                        FloatVector v3 = FloatVector.fromArray(SPECIES, x, place + 3 * step);
                        if (largest) {
                            s0 = s0.max(v0);
                            s1 = s1.max(v1);
                            s2 = s2.max(v2);
                            s3 = s3.max(v3);
                        } else {
                            s0 = s0.add(v0);
                            s1 = s1.add(v1);
                            s2 = s2.add(v2);
                            s3 = s3.add(v3);
                        }
                    }
                }
                if (!largest) {
                    s0 = s0.mul(factor);
                    s1 = s1.mul(factor);
                    s2 = s2.mul(factor);
                    s3 = s3.mul(factor);
                }
                int target = o + i * stepTo + channel;
                s0.intoArray(to, target);
                s1.intoArray(to, target + stepTo);
                s2.intoArray(to, target + 2 * stepTo);
                s3.intoArray(to, target + 3 * stepTo);
            }
            for (; i < count; i++) {
                FloatVector folded = start;
                for (int y = 0; y < rows; y++) {
                    int place = at + i * step + y * stepY + channel;
                    for (int k = 0; k < columns; k++, place += stepX) {
                        FloatVector v = FloatVector.fromArray(SPECIES, x, place);
                        folded = largest ? folded.max(v) : folded.add(v);
                    }
                }
                (largest ? folded : folded.mul(factor)).intoArray(to, o + i * stepTo + channel);
            }
        }
    }
}
