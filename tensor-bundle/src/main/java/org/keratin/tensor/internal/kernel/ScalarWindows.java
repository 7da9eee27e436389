package org.keratin.tensor.internal.kernel;

/** Windows in plain Java: what serves without vectors, and what they are tested against. */
public final class ScalarWindows {

    private ScalarWindows() {}

    /** Convolves each channel with a kernel of its own, for a row of windows. */
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
        float[] sums = new float[channels];
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < channels; c++) {
                sums[c] = bias == null ? 0 : bias[c];
            }
            for (int t = 0; t < taps.length; t++) {
                int place = at + i * step + taps[t];
                int weight = kernel[t];
                for (int c = 0; c < channels; c++) {
                    sums[c] += x[place + c] * weights[weight + c];
                }
            }
            for (int c = 0; c < channels; c++) {
                to[o + i * stepTo + c] = Math.min(Math.max(sums[c], low), high);
            }
        }
    }

    /** The largest, or the sum times {@code factor}, of blocks of places, for each channel. */
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
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < channels; c++) {
                float folded = largest ? Float.NEGATIVE_INFINITY : 0;
                for (int y = 0; y < rows; y++) {
                    int place = at + i * step + y * stepY + c;
                    for (int k = 0; k < columns; k++) {
                        float v = x[place + k * stepX];
                        folded = largest ? Math.max(folded, v) : folded + v;
                    }
                }
                to[o + i * stepTo + c] = largest ? folded : folded * factor;
            }
        }
    }
}
