package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.Finish;
import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.Scratch;

/**
 * Three convolutions in one: one of single places that makes many channels, one of each of these,
 * one of single places that makes few of them again. What is wide stays in a thread's cache, since
 * a few rows of the image go through all three before the next ones do. Immutable, for any number
 * of threads.
 */
public final class InvertedResidual {

    /** So many elements of what is wide stay in a thread's cache beside the rest. */
    private static final int NEAR = 96 * 1024;

    /** Runs of rows for each thread; each computes again what it shares with the one above. */
    private static final int RUNS = 2;

    private final Convolution expansion;
    private final Epilogue expanded;
    private final DepthwiseConvolution depthwise;
    private final Epilogue convolved;
    private final Convolution projection;
    private final WindowShape windows;
    private final int row;
    private final int outRow;
    private final int band;

    /**
     * Makes one of three that {@link #serves} tells to fit.
     *
     * @param expanded what is done with the sums of {@code expansion}
     * @param convolved what is done with those of {@code depthwise}
     */
    public InvertedResidual(
            Convolution expansion,
            Epilogue expanded,
            DepthwiseConvolution depthwise,
            Epilogue convolved,
            Convolution projection) {
        this.expansion = expansion;
        this.expanded = expanded;
        this.depthwise = depthwise;
        this.convolved = convolved;
        this.projection = projection;
        this.windows = depthwise.shape();
        this.row = windows.width() * windows.channels();
        this.outRow = windows.outWidth() * windows.channels();
        int shared = windows.windowHeight() - windows.strideY();
        long rows = (NEAR - (long) shared * row) / ((long) windows.strideY() * row + outRow);
        this.band = (int) Math.max(1, Math.min(windows.outHeight(), rows));
    }

    /** Whether these can be done in one. */
    public static boolean serves(
            Convolution expansion,
            Epilogue expanded,
            DepthwiseConvolution depthwise,
            Epilogue convolved,
            Convolution projection) {
        WindowShape windows = depthwise.shape();
        return expansion.isOfPlaces()
                && projection.isOfPlaces()
                && isDoneInBlocks(expanded)
                && isDoneInBlocks(convolved)
                && windows.dilationY() == 1
                && windows.strideY() <= windows.windowHeight();
    }

    private static boolean isDoneInBlocks(Epilogue epilogue) {
        return !epilogue.add()
                && (epilogue.activation() == Activation.LINEAR || epilogue.activation().clamps());
    }

    /**
     * Convolves {@code batch} images.
     *
     * @param to the result, {@code (batch, outHeight, outWidth, filters)}, whose places begin
     *     {@code stepTo} elements apart, at {@code atTo}
     * @param epilogue what is done with the sums of the last of the three
     */
    public void run(
            float[] x, int at, int batch, float[] to, int atTo, int stepTo, Epilogue epilogue) {
        Finish finish = Finish.of(epilogue);
        int height = windows.outHeight();
        int runs = Math.min(height, Parallel.threads() == 1 ? 1 : RUNS * Parallel.threads());
        Parallel.over(
                batch * runs,
                1,
                (from, end) -> {
                    for (int i = from; i < end; i++) {
                        int image = i / runs;
                        int source = at + image * windows.places() * expansion.shape().channels();
                        int o = atTo + image * windows.windows() * stepTo;
                        int first = height * (i % runs) / runs;
                        int last = height * (i % runs + 1) / runs;
                        rows(x, source, first, last, to, o, stepTo, finish);
                    }
                });
        epilogue.finish(to, atTo, stepTo, batch * windows.windows(), projection.filters());
    }

    private void rows(
            float[] x, int at, int first, int end, float[] to, int o, int stepTo, Finish finish) {
        Finish wideFinish = Finish.of(expanded);
        Finish outFinish = Finish.of(convolved);
        int width = windows.width();
        int step = width * expansion.shape().channels();
        int channels = windows.channels();
        int reach = (band - 1) * windows.strideY() + windows.windowHeight();
        float[] wide = Scratch.take(Math.min(windows.height(), reach) * row);
        float[] out = Scratch.take(band * outRow);
        int low = 0; // of the rows of the image that are in wide now
        int high = 0; // behind the last of them
        for (int y = first; y < end; y += band) {
            int stop = Math.min(end, y + band);
            int from = Math.max(0, y * windows.strideY() - windows.top());
            int bottom = (stop - 1) * windows.strideY() - windows.top() + windows.windowHeight();
            int until = Math.min(windows.height(), bottom);
            int kept = Math.max(0, high - from);
            System.arraycopy(wide, kept == 0 ? 0 : (from - low) * row, wide, 0, kept * row);
            low = from;
            high = from + kept;
            if (until > high) {
                int places = (until - high) * width;
                expansion.places(
                        x, at + high * step, places, wide, kept * row, channels, wideFinish);
                high = until;
            }
            for (int r = y; r < stop; r++) {
                depthwise.row(wide, -low * row, r, out, (r - y) * outRow, channels, outFinish);
            }
            projection.places(
                    out,
                    0,
                    (stop - y) * windows.outWidth(),
                    to,
                    o + y * windows.outWidth() * stepTo,
                    stepTo,
                    finish);
        }
        Scratch.give(out);
        Scratch.give(wide);
    }
}
