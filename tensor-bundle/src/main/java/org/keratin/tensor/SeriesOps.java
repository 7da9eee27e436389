package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Histograms;
import org.keratin.tensor.internal.compose.Series;
import org.osgi.annotation.versioning.ProviderType;

/** What is measured one after another: correlations, integrals, distances, histograms. */
@ProviderType
public interface SeriesOps extends ConvolutionOps, StatisticsOps, CumulativeOps {

    /** The correlations of the rows of a matrix with each other, from -1 to 1; floating. */
    default Tensor corrcoef(Tensor x) {
        return Series.corrcoef(this, x);
    }

    /**
     * The sliding product of two vectors; a scalar where there is only one; floating.
     *
     * @param mode {@code valid} for places where they overlap in full, {@code same} for as many as
     *     x1 has, {@code full} for all
     */
    default Tensor correlate(Tensor x1, Tensor x2, String mode) {
        return Series.correlate(this, x1, x2, mode);
    }

    /** The integral along one axis by trapezoids that are {@code dx} wide. */
    default Tensor trapezoid(Tensor y, double dx, int axis) {
        return multiply(Series.trapezoids(this, y, null, axis), dx);
    }

    /**
     * The integral along one axis by trapezoids between the places {@code x}: a vector, or of the
     * shape of {@code y}.
     */
    default Tensor trapezoid(Tensor y, Tensor x, int axis) {
        return Series.trapezoids(this, y, x, axis);
    }

    /**
     * The powers of the numbers of a vector from 0 to {@code n - 1}, a row for each, 64 bits cut to
     * 32.
     *
     * @param increasing whether the power 0 comes first, rather than last
     */
    default Tensor vander(Tensor x, int n, boolean increasing) {
        return Series.vander(this, x, n, increasing);
    }

    /**
     * The distances between the rows of two matrices, {@code (…, rows of x, rows of y)}; floating.
     */
    default Tensor cdist(Tensor x, Tensor y) {
        return Series.cdist(this, x, y);
    }

    /**
     * How many elements lie in each of {@code bins} intervals of one width.
     *
     * @param range where the first begins and the last ends, {@code null} for the smallest and the
     *     largest element
     */
    default Histogram histogram(Tensor x, int bins, double[] range) {
        return Histograms.of(this, x, bins, range);
    }
}
