package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/**
 * Elements shifted and scaled by the statistics along the last axes, in float32.
 *
 * @param length how many elements these axes have together
 * @param epsilon added to the variance, or to the mean square
 * @param centred whether the mean is taken away first
 */
public record NormalizationKernel(int length, double epsilon, boolean centred) {

    /** Numbers that are worth a thread. */
    private static final int GRAIN = 1 << 14;

    /**
     * Normalizes.
     *
     * @param gamma what is multiplied with, of {@code length} elements, or {@code null}
     * @param beta what is added then, of {@code length} elements, or {@code null}
     */
    public DenseTensor run(DenseTensor x, Tensor gamma, Tensor beta) {
        float[] to = (float[]) Storage.allocate(DType.FLOAT32, x.shape());
        run(x, gamma, beta, to);
        return DenseTensor.wrap(DType.FLOAT32, x.shape(), to);
    }

    /** The same into the front of {@code to}, which may be the array of {@code x} itself. */
    public void run(DenseTensor x, Tensor gamma, Tensor beta, float[] to) {
        float[] from = (float[]) x.array();
        DenseTensor scale = gamma == null ? null : DenseTensor.of(gamma);
        DenseTensor shift = beta == null ? null : DenseTensor.of(beta);
        float[] factors = scale == null ? null : (float[]) scale.array();
        float[] addends = shift == null ? null : (float[]) shift.array();
        int g = scale == null ? 0 : scale.offset();
        int b = shift == null ? 0 : shift.offset();
        Parallel.over(
                x.size() / length,
                Math.max(1, GRAIN / length),
                (first, end) -> {
                    Rows rows = Rows.now();
                    for (int row = first; row < end; row++) {
                        int o = row * length;
                        int i = x.offset() + o;
                        float mean = centred ? (float) (rows.sum(from, i, length) / length) : 0;
                        double variance = rows.squares(from, i, length, mean) / length;
                        float factor = (float) (1 / Math.sqrt(variance + epsilon));
                        rows.normalize(
                                from, i, to, o, length, mean, factor, factors, g, addends, b);
                    }
                });
    }
}
