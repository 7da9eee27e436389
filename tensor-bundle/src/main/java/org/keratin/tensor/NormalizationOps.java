package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Normalization;
import org.osgi.annotation.versioning.ProviderType;

/** Elements scaled by what others are. */
@ProviderType
public interface NormalizationOps extends StatisticsOps {

    /** Means and variances along some axes. */
    default Moments moments(Tensor x, int[] axes, boolean keepDims) {
        return Normalization.moments(this, x, axes, keepDims);
    }

    /**
     * {@code (x - mean) / sqrt(variance + epsilon) * scale + offset}, each a vector along {@code
     * axis}.
     *
     * @param offset {@code null} for none
     * @param scale {@code null} for none
     */
    default Tensor batchNormalization(
            Tensor x,
            Tensor mean,
            Tensor variance,
            int axis,
            Tensor offset,
            Tensor scale,
            double epsilon) {
        return Normalization.batch(this, x, mean, variance, axis, offset, scale, epsilon);
    }

    /**
     * {@code (x - mean) / sqrt(variance + epsilon) * gamma + beta}, the mean and variance those
     * along {@code axes}.
     *
     * @param gamma of the shape of these axes, {@code null} for none
     * @param beta of the shape of these axes, {@code null} for none
     */
    default Tensor layerNormalization(
            Tensor x, Tensor gamma, Tensor beta, int[] axes, double epsilon) {
        return Normalization.layer(this, x, gamma, beta, axes, epsilon);
    }

    /**
     * {@code x / sqrt(mean(x^2) + epsilon) * scale}, the mean that along {@code axes}.
     *
     * @param scale of the shape of these axes, {@code null} for none
     */
    default Tensor rmsNormalization(Tensor x, Tensor scale, int[] axes, double epsilon) {
        return Normalization.rms(this, x, scale, axes, epsilon);
    }

    /**
     * {@code x} divided by its vector norm of order {@code order} along {@code axis}, at least
     * {@code epsilon}.
     */
    default Tensor normalize(Tensor x, int axis, double order, double epsilon) {
        return normalize(x, new int[] {axis}, order, epsilon);
    }

    /**
     * {@code x} divided by its vector norm of order {@code order} along {@code axes}, at least
     * {@code epsilon}.
     */
    default Tensor normalize(Tensor x, int[] axes, double order, double epsilon) {
        return Normalization.normalize(this, x, axes, order, epsilon);
    }
}
