package org.keratin.tensor;

import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class CumulativeOpsTest {

    @Test
    void keepsRunningFolds() {
        assertTensor(ops().cumsum(counting(2, 2))).is(DType.FLOAT32, 4).holds(0, 1, 3, 6);
        assertTensor(ops().cumsum(counting(2, 2), 0)).is(DType.FLOAT32, 2, 2).holds(0, 1, 2, 4);
        assertTensor(ops().cumprod(ints(1, 2, 3), 0)).is(DType.INT32, 3).holds(1, 2, 6);
        assertTensor(ops().cummax(ints(1, 3, 2), 0)).holds(1, 3, 3);
        assertTensor(ops().cumsum(counting(0))).is(DType.FLOAT32, 0);
    }

    @Test
    void choosesDTypesAsKerasDoes() {
        assertTensor(ops().cumsum(Tensor.of(new boolean[] {true, true}, 2), 0))
                .is(DType.INT32, 2)
                .holds(1, 2);
        assertTensor(ops().cumsum(ops().cast(ints(1), DType.INT64), 0)).is(DType.INT32, 1);
        assertTensor(ops().cumsum(ints(1, 2), 0, DType.FLOAT32)).is(DType.FLOAT32, 2).holds(1, 3);
    }

    @Test
    void findsDifferences() {
        assertTensor(ops().diff(vector(1, 4, 9), 1, -1)).holds(3, 5);
        assertTensor(ops().diff(vector(1, 4, 9), 2, -1)).holds(2);
        assertTensor(ops().diff(Tensor.of(new boolean[] {true, false}, 2), 1, 0)).holds(true);
    }
}
