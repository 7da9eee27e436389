package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class StatisticsOpsTest {

    @Test
    void measuresVectors() {
        Tensor x = vector(3, -4);
        assertTensor(ops().norm(x)).holds(5);
        assertTensor(ops().norm(x, 1, new int[] {0}, false)).holds(7);
        assertTensor(ops().norm(x, Double.POSITIVE_INFINITY, null, true))
                .is(DType.FLOAT32, 1)
                .holds(4);
        assertTensor(ops().norm(x, Double.NEGATIVE_INFINITY, null, false)).holds(3);
        assertTensor(ops().norm(x, 0, null, false)).is(DType.FLOAT32).holds(2);
        assertTensor(ops().norm(x, 3, null, false)).holds(Math.cbrt(91));
        assertTensor(ops().norm(ints(3, 4))).is(DType.FLOAT32).holds(5);
    }

    @Test
    void findsTheMiddle() {
        assertTensor(ops().median(ints(5, 1, 3), null, false)).is(DType.FLOAT32).holds(3);
        assertTensor(ops().median(vector(4, 1, 3, 2), null, false)).holds(2.5);
        assertTensor(ops().median(counting(2, 3), new int[] {1}, true))
                .is(DType.FLOAT32, 2, 1)
                .holds(1, 4);
        assertTensor(ops().median(vector(1, Float.NaN), null, false)).holds(Double.NaN);
    }

    @Test
    void interpolatesQuantiles() {
        Tensor x = vector(0, 10, 20, 30);
        Tensor q = Tensor.scalar(0.4f);
        assertTensor(ops().quantile(x, q, null, "linear", false)).holds(12);
        assertTensor(ops().quantile(x, q, null, "lower", false)).holds(10);
        assertTensor(ops().quantile(x, q, null, "higher", false)).holds(20);
        assertTensor(ops().quantile(x, q, null, "midpoint", false)).holds(15);
        assertTensor(ops().quantile(x, q, null, "nearest", false)).holds(10);
        assertTensor(ops().quantile(counting(2, 3), vector(0, 1), new int[] {0}, "linear", false))
                .is(DType.FLOAT32, 2, 3)
                .holds(0, 1, 2, 3, 4, 5);
        assertTensor(ops().percentile(x, Tensor.scalar(50f), null, "linear", false)).holds(15);
        assertThatThrownBy(() -> ops().quantile(x, q, null, "cubic", false))
                .isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().quantile(x, Tensor.scalar(2f), null, "linear", false))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a share between 0 and 1, found 2.0");
    }

    @Test
    void weighsMeans() {
        assertTensor(ops().average(ints(1, 3), null, null)).is(DType.FLOAT32).holds(2);
        assertTensor(ops().average(ints(1, 3), null, ints(3, 1))).holds(1.5);
        assertTensor(ops().average(counting(2, 2), new int[] {0}, vector(1, 3))).holds(1.5, 2.5);
        assertThatThrownBy(() -> ops().average(counting(2, 2), null, vector(1, 3)))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void spans() {
        assertTensor(ops().ptp(counting(2, 3), new int[] {1}, false)).holds(2, 2);
    }
}
