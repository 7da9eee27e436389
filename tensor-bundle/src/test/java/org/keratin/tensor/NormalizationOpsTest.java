package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class NormalizationOpsTest {

    private final Tensor x = Tensor.of(new float[] {1, 3, 5, 9}, 2, 2);
    private final int[] last = {-1};

    @Test
    void findsMoments() {
        Moments moments = ops().moments(x, new int[] {0}, false);
        assertTensor(moments.mean()).is(DType.FLOAT32, 2).holds(3, 6);
        assertTensor(moments.variance()).holds(4, 9);
        assertTensor(ops().moments(x, last, true).mean()).is(DType.FLOAT32, 2, 1).holds(2, 7);
        Tensor large = ops().full(Shape.of(4), 60000, DType.FLOAT16);
        assertTensor(ops().moments(large, last, false).mean()).is(DType.FLOAT16).holds(60000);
    }

    @Test
    void normalizesByGivenStatistics() {
        Tensor mean = vector(1, 3);
        Tensor variance = vector(4, 9);
        assertTensor(ops().batchNormalization(x, mean, variance, -1, null, null, 0))
                .holds(0, 0, 2, 2);
        assertTensor(
                        ops().batchNormalization(
                                        x, mean, variance, 1, vector(1, 1), vector(10, 100), 0))
                .holds(1, 1, 21, 201);
        assertTensor(ops().batchNormalization(x, mean, variance, 0, null, null, 0))
                .holds(0, 1, 2.0 / 3, 2);
    }

    @Test
    void normalizesByItsOwn() {
        assertTensor(ops().layerNormalization(x, null, null, last, 0)).holds(-1, 1, -1, 1);
        assertTensor(ops().layerNormalization(x, vector(2, 3), vector(1, 1), last, 0))
                .holds(-1, 4, -1, 4);
        assertTensor(ops().layerNormalization(x, vector(2, 3), null, new int[] {0}, 0))
                .holds(-2, -2, 3, 3);
        assertTensor(ops().rmsNormalization(vector(3, 4), vector(1, 2), last, 0))
                .holds(3 / Math.sqrt(12.5), 8 / Math.sqrt(12.5));
        assertThatThrownBy(() -> ops().layerNormalization(x, vector(1, 2, 3), null, last, 0))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void dividesByNorms() {
        assertTensor(ops().normalize(vector(3, 4), -1, 2, 1e-7)).holds(0.6, 0.8);
        assertTensor(ops().normalize(vector(1, -3), -1, 1, 1e-7)).holds(0.25, -0.75);
        assertTensor(ops().normalize(vector(0, 0), -1, 2, 1e-7)).holds(0, 0);
        assertTensor(ops().normalize(counting(2, 2), new int[] {0, 1}, 2, 1e-7))
                .holdsWithin(1e-6, 0, 0.26726124, 0.53452248, 0.80178373);
        assertThatThrownBy(() -> ops().normalize(x, -1, 0.5, 1e-7))
                .isInstanceOf(TensorException.class);
    }
}
