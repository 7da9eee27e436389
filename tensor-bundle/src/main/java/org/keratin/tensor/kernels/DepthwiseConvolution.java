package org.keratin.tensor.kernels;

import java.util.Arrays;
import org.keratin.tensor.internal.kernel.Finish;
import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.ScalarWindows;
import org.keratin.tensor.internal.kernel.Scratch;
import org.keratin.tensor.internal.kernel.Vectors;
import org.keratin.tensor.internal.vector.VectorWindows;

/**
 * Convolutions of each channel with one kernel of its own. Immutable, for any number of threads.
 */
public final class DepthwiseConvolution {

    private final WindowShape shape;
    private final float[] weights;
    private final PaddedImage image;
    private final int[] taps;

    private DepthwiseConvolution(WindowShape shape, float[] weights) {
        this.shape = shape;
        this.weights = weights;
        this.image = new PaddedImage(shape);
        this.taps = image.segments(false);
    }

    /** With the kernel {@code (windowHeight, windowWidth, channels)} at {@code at}. */
    public static DepthwiseConvolution of(WindowShape shape, float[] kernel, int at) {
        int length = shape.windowHeight() * shape.windowWidth() * shape.channels();
        return new DepthwiseConvolution(shape, Arrays.copyOfRange(kernel, at, at + length));
    }

    /** How its windows lie. */
    public WindowShape shape() {
        return shape;
    }

    /**
     * Convolves {@code batch} images.
     *
     * @param to the result, {@code (batch, outHeight, outWidth, channels)}, whose places begin
     *     {@code stepTo} elements apart, at {@code atTo}
     * @param epilogue what comes last; the sums cannot be added to what is there
     */
    public void run(
            float[] x, int at, int batch, float[] to, int atTo, int stepTo, Epilogue epilogue) {
        Finish finish = Finish.of(epilogue);
        int row = shape.outWidth() * shape.channels() * taps.length;
        // Additions of what lies in the next cache are slower than products.
        int grain = Parallel.grain(8L * row);
        boolean whole = batch >= 2 * Parallel.threads() || grain >= shape.outHeight();
        Parallel.over(
                batch,
                whole ? Math.max(1, grain / Math.max(1, shape.outHeight())) : batch,
                (from, end) -> {
                    for (int i = from; i < end; i++) {
                        int source = at + i * shape.places() * shape.channels();
                        int o = atTo + i * shape.windows() * stepTo;
                        image(x, source, to, o, stepTo, finish, whole ? shape.outHeight() : grain);
                    }
                });
        epilogue.finish(to, atTo, stepTo, batch * shape.windows(), shape.channels());
    }

    private void image(float[] x, int at, float[] to, int o, int stepTo, Finish finish, int grain) {
        float[] padded = shape.padded() ? Scratch.take(image.length()) : null;
        if (padded != null) {
            image.copy(x, at, padded);
        }
        float[] from = padded != null ? padded : x;
        int start = padded != null ? 0 : at;
        Parallel.over(
                shape.outHeight(),
                grain,
                (first, end) -> {
                    for (int y = first; y < end; y++) {
                        int place = start + y * shape.strideY() * image.pitch();
                        row(from, place, to, o + y * shape.outWidth() * stepTo, stepTo, finish);
                    }
                });
        if (padded != null) {
            Scratch.give(padded);
        }
    }

    private void row(float[] x, int at, float[] to, int o, int stepTo, Finish finish) {
        int channels = shape.channels();
        int step = shape.strideX() * channels;
        float low = finish.clamp() ? finish.low() : Float.NEGATIVE_INFINITY;
        float high = finish.clamp() ? finish.high() : Float.POSITIVE_INFINITY;
        int count = shape.outWidth();
        float[] bias = finish.bias();
        if (Vectors.PRESENT && channels >= Vectors.LANES) {
            VectorWindows.depthwise(
                    x, at, step, taps, weights, channels, to, o, stepTo, count, bias, low, high);
        } else {
            ScalarWindows.depthwise(
                    x, at, step, taps, weights, channels, to, o, stepTo, count, bias, low, high);
        }
    }
}
