package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.compose.Normalization;

class StatisticsKernelTest {

    private final Tensor x = Tensor.of(new float[] {1, -2, 3, 4, 0.1f, 7}, 1, 2, 3);
    private final Tensor mean = Tensor.of(new float[] {0.5f, 1, 0.3f}, 3);
    private final Tensor variance = Tensor.of(new float[] {2, 0.7f, 1}, 3);
    private final Tensor scale = Tensor.of(new float[] {1.1f, 3, -0.2f}, 3);

    @Test
    void givesTheVeryNumbersOfSingleOperations() {
        assertSame(-1, null, null);
        assertSame(2, mean, null);
        assertSame(-1, null, scale);
        assertSame(-1, variance, scale);
    }

    private void assertSame(int axis, Tensor offset, Tensor factor) {
        Tensor found =
                CpuOps.instance().batchNormalization(x, mean, variance, axis, offset, factor, 1e-3);
        Tensor expected =
                Normalization.batch(
                        CpuOps.instance(), x, mean, variance, axis, offset, factor, 1e-3);
        assertThat(found.shape()).isEqualTo(expected.shape());
        assertThat(found.toFloats()).containsExactly(expected.toFloats());
    }

    @Test
    void leavesOtherAxesAndTypesToSingleOperations() {
        assertThat(StatisticsKernel.serves(x, -1, mean, variance, null)).isTrue();
        assertThat(StatisticsKernel.serves(x, 1, mean, variance, null)).isFalse();
        assertThat(StatisticsKernel.serves(x, -1, Tensor.of(new float[2], 2))).isFalse();
        Tensor wide = CpuOps.instance().cast(x, DType.FLOAT64);
        assertThat(StatisticsKernel.serves(wide, -1, mean, variance)).isFalse();
    }
}
