package org.keratin.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

class SampleValuesTest {

    private static final Ops OPS = CpuOps.instance();
    private static final Tensor VALUES = Tensor.of(new int[] {1, 3, 5, 7}, 2, 2);

    @Test
    void foldAllAxesButTheFirst() {
        SampleValues means = SampleValues.means(VALUES, null, DType.FLOAT32, OPS);
        assertThat(means.values().toFloats()).containsExactly(2, 6);
        assertThat(means.weights()).isNull();
        SampleValues sums = SampleValues.sums(VALUES, null, DType.FLOAT32, OPS);
        assertThat(sums.values().toFloats()).containsExactly(4, 12);
    }

    @Test
    void foldBeforeWeightsOfFewerAxesAreTaken() {
        Tensor weights = Tensor.of(new float[] {2, 1}, 2);
        SampleValues means = SampleValues.means(VALUES, weights, DType.FLOAT32, OPS);
        assertThat(means.values().toFloats()).containsExactly(4, 6);
        assertThat(means.weights().toFloats()).containsExactly(2, 1);
    }

    @Test
    void foldAfterWeightsOfAsManyAxesAreTaken() {
        Tensor weights = Tensor.of(new float[] {1, 0, 1, 2}, 2, 2);
        SampleValues means = SampleValues.means(VALUES, weights, DType.FLOAT32, OPS);
        assertThat(means.values().toFloats()).containsExactly(0.5f, 9.5f);
        assertThat(means.weights().toFloats()).containsExactly(0.5f, 1.5f);
    }

    @Test
    void foldAllForOneWeight() {
        SampleValues means = SampleValues.means(VALUES, Tensor.scalar(3), DType.FLOAT32, OPS);
        assertThat(means.values().shape()).isEqualTo(Shape.scalar());
        assertThat(means.values().doubleAt(0)).isEqualTo(12);
    }

    @Test
    void takeNoWeightsThatDoNotFit() {
        Tensor weights = Tensor.of(new float[3], 3);
        assertThatThrownBy(() -> SampleValues.means(VALUES, weights, DType.FLOAT32, OPS))
                .isInstanceOf(TensorException.class);
    }
}
