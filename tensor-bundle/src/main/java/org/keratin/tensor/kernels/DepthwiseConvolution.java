package org.keratin.tensor.kernels;

import java.util.Arrays;
import org.keratin.tensor.internal.kernel.Finish;
import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.ScalarWindows;
import org.keratin.tensor.internal.kernel.Vectors;
import org.keratin.tensor.internal.vector.VectorWindows;

/**
 * Convolutions of each channel with one kernel of its own. Immutable, for any number of threads.
 */
public final class DepthwiseConvolution {

    private static final int THREE = 3;

    private final WindowShape shape;
    private final float[] weights;
    private final Span[] columns;

    /** Whether there are kernels for windows of this kind that lie on the image. */
    private final boolean isDense;

    private final float[] zeros;

    private DepthwiseConvolution(WindowShape shape, float[] weights) {
        this.shape = shape;
        this.weights = weights;
        this.isDense =
                Vectors.PRESENT
                        && shape.channels() >= Vectors.LANES
                        && shape.windowHeight() == THREE
                        && shape.windowWidth() == THREE
                        && shape.dilationX() == 1
                        && shape.strideX() <= 2;
        this.zeros = isDense ? new float[shape.channels()] : null;
        this.columns =
                Span.of(
                        shape.outWidth(),
                        shape.strideX(),
                        shape.left(),
                        shape.dilationX(),
                        shape.windowWidth(),
                        shape.width());
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
        int row = shape.outWidth() * shape.channels() * shape.windowHeight() * shape.windowWidth();
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
        Parallel.over(
                shape.outHeight(),
                grain,
                (first, end) -> {
                    for (int y = first; y < end; y++) {
                        row(x, at, y, to, o + y * shape.outWidth() * stepTo, stepTo, finish);
                    }
                });
    }

    /** A row of windows: those on its left and right that reach over the border by themselves. */
    void row(float[] x, int at, int y, float[] to, int o, int stepTo, Finish finish) {
        int channels = shape.channels();
        int top = y * shape.strideY() - shape.top();
        Span rows = Span.at(y, 1, top, shape.dilationY(), shape.windowHeight(), shape.height());
        for (Span span : columns) {
            int left = span.from() * shape.strideX() - shape.left();
            if (isDense && rows.elements() == THREE && span.elements() == THREE) {
                int from = at + (top * shape.width() + left) * channels;
                dense(x, from, to, o + span.from() * stepTo, stepTo, span.count(), finish);
                continue;
            }
            int count = rows.elements() * span.elements();
            int[] taps = new int[count];
            int[] kernel = new int[count];
            for (int i = 0; i < count; i++) {
                int down = rows.first() + i / span.elements();
                int right = span.first() + i % span.elements();
                int place = down * shape.dilationY() * shape.width() + right * shape.dilationX();
                taps[i] = place * channels;
                kernel[i] = (down * shape.windowWidth() + right) * channels;
            }
            int start = at + (top * shape.width() + left) * channels;
            int target = o + span.from() * stepTo;
            windows(x, start, taps, kernel, to, target, stepTo, span.count(), finish);
        }
    }

    private void dense(float[] x, int at, float[] to, int o, int stepTo, int count, Finish finish) {
        int channels = shape.channels();
        int down = shape.dilationY() * shape.width() * channels;
        float low = finish.clamp() ? finish.low() : Float.NEGATIVE_INFINITY;
        float high = finish.clamp() ? finish.high() : Float.POSITIVE_INFINITY;
        float[] bias = finish.bias() == null ? zeros : finish.bias();
        if (shape.strideX() == 1) {
            VectorWindows.threeByThree(
                    x, at, down, channels, weights, channels, to, o, stepTo, count, bias, low,
                    high);
        } else {
            VectorWindows.threeByThreeApart(
                    x, at, down, channels, weights, channels, to, o, stepTo, count, bias, low,
                    high);
        }
    }

    private void windows(
            float[] x,
            int at,
            int[] taps,
            int[] kernel,
            float[] to,
            int o,
            int stepTo,
            int count,
            Finish finish) {
        int channels = shape.channels();
        int step = shape.strideX() * channels;
        float low = finish.clamp() ? finish.low() : Float.NEGATIVE_INFINITY;
        float high = finish.clamp() ? finish.high() : Float.POSITIVE_INFINITY;
        float[] bias = finish.bias();
        if (Vectors.PRESENT && channels >= Vectors.LANES) {
            VectorWindows.depthwise(
                    x, at, step, taps, kernel, weights, channels, to, o, stepTo, count, bias, low,
                    high);
        } else {
            ScalarWindows.depthwise(
                    x, at, step, taps, kernel, weights, channels, to, o, stepTo, count, bias, low,
                    high);
        }
    }
}
