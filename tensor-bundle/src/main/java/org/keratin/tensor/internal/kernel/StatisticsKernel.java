package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/** Elements shifted and scaled by given statistics of the last axis, in float32 and in one pass. */
public final class StatisticsKernel {

    /** Numbers that are worth a thread. */
    private static final int GRAIN = 1 << 14;

    private StatisticsKernel() {}

    /** Whether each of the vectors is one of float32 along the last axis, or {@code null}. */
    public static boolean serves(Tensor x, int axis, Tensor... vectors) {
        int last = x.shape().rank() - 1;
        boolean serves = x.dtype() == DType.FLOAT32 && last >= 0 && x.shape().axis(axis) == last;
        for (Tensor vector : vectors) {
            serves =
                    serves
                            && (vector == null
                                    || vector.dtype() == DType.FLOAT32
                                            && vector.shape().rank() == 1
                                            && vector.shape().dim(0) == x.shape().last());
        }
        return serves;
    }

    /**
     * {@code (x - mean) * factor + offset}, rounded after each operation as three of them would be.
     *
     * @param offset {@code null} for none
     */
    public static DenseTensor run(DenseTensor x, Tensor mean, Tensor factor, Tensor offset) {
        float[] to = (float[]) Storage.allocate(DType.FLOAT32, x.shape());
        float[] from = (float[]) x.array();
        float[] means = mean.toFloats();
        float[] factors = factor.toFloats();
        float[] offsets = offset == null ? null : offset.toFloats();
        int length = means.length;
        Parallel.over(
                length == 0 ? 0 : x.size() / length,
                Math.max(1, GRAIN / Math.max(1, length)),
                (first, end) -> {
                    for (int row = first; row < end; row++) {
                        int i = x.offset() + row * length;
                        scale(from, i, means, factors, to, row * length);
                        if (offsets != null) {
                            shift(offsets, to, row * length);
                        }
                    }
                });
        return DenseTensor.wrap(DType.FLOAT32, x.shape(), to);
    }

    private static void scale(
            float[] from, int i, float[] means, float[] factors, float[] to, int o) {
        for (int c = 0; c < means.length; c++) {
            to[o + c] = (from[i + c] - means[c]) * factors[c];
        }
    }

    private static void shift(float[] offsets, float[] to, int o) {
        for (int c = 0; c < offsets.length; c++) {
            to[o + c] += offsets[c];
        }
    }
}
