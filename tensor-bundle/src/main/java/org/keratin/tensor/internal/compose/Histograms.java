package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Histogram;
import org.keratin.tensor.SeriesOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.CastKernel;

/** The body of {@link SeriesOps#histogram}. */
public final class Histograms {

    private Histograms() {}

    /** Counts elements by interval. */
    public static Histogram of(SeriesOps ops, Tensor x, int bins, double[] range) {
        boolean ordered = range == null || range.length == 2 && range[0] <= range[1];
        if (bins < 1 || bins == Integer.MAX_VALUE || !ordered) {
            throw new TensorException(
                    "expected 1 interval or more between ascending ends, found "
                            + bins
                            + " and "
                            + Arrays.toString(range));
        }
        Tensor floating = ops.toFloating(x);
        DType dtype = floating.dtype();
        List<Tensor> found =
                ops.host(
                        inputs -> count(inputs.get(0), bins, range),
                        List.of(floating),
                        List.of(
                                new TensorSpec(Shape.of(bins), dtype),
                                new TensorSpec(Shape.of(bins + 1), dtype)));
        return new Histogram(found.get(0), found.get(1));
    }

    private static List<Tensor> count(Tensor x, int bins, double[] range) {
        double[] elements = x.toDoubles();
        double[] ends = range == null ? ends(elements) : range.clone();
        if (ends[0] == ends[1]) {
            ends[0] -= 0.5;
            ends[1] += 0.5;
        }
        if (!Double.isFinite(ends[1] - ends[0])) {
            throw new TensorException(
                    "expected finite ends of the intervals, found " + Arrays.toString(ends));
        }
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = ends[0] + (ends[1] - ends[0]) * i / bins;
        }
        double[] counts = new double[bins];
        for (double element : elements) {
            if (element >= ends[0] && element <= ends[1]) {
                counts[interval(edges, element)]++;
            }
        }
        return List.of(
                CastKernel.narrow(counts, x.dtype(), Shape.of(bins)),
                CastKernel.narrow(edges, x.dtype(), Shape.of(bins + 1)));
    }

    /** Each interval is without its end, but for the last one. */
    private static int interval(double[] edges, double element) {
        int bins = edges.length - 1;
        int guess = (int) ((element - edges[0]) / (edges[bins] - edges[0]) * bins);
        int interval = Math.min(guess, bins - 1);
        while (interval > 0 && element < edges[interval]) {
            interval--;
        }
        while (interval < bins - 1 && element >= edges[interval + 1]) {
            interval++;
        }
        return interval;
    }

    private static double[] ends(double[] elements) {
        if (elements.length == 0) {
            return new double[] {0, 1};
        }
        double[] ends = {elements[0], elements[0]};
        for (double element : elements) {
            ends[0] = Math.min(ends[0], element);
            ends[1] = Math.max(ends[1], element);
        }
        return ends;
    }
}
