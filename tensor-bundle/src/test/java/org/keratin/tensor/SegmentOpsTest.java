package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class SegmentOpsTest {

    @Test
    void foldsRowsBySegment() {
        Tensor ids = ints(0, 2, 0, -1, 9);
        Tensor data = vector(1, 2, 3, 4, 5);
        assertTensor(ops().segmentSum(data, ids, 3)).holds(4, 0, 2);
        assertTensor(ops().segmentMax(data, ids, 3)).holds(3, Double.NEGATIVE_INFINITY, 2);
        assertTensor(ops().segmentMin(ints(1, 2, 3, 4, 5), ids, 3))
                .is(DType.INT32, 3)
                .holds(1, Integer.MAX_VALUE, 2);
        assertTensor(ops().segmentProd(data, ids, 3)).holds(3, 1, 2);
        assertTensor(ops().segmentSum(counting(3, 2), ints(1, 0, 1), 2))
                .is(DType.FLOAT32, 2, 2)
                .holds(2, 3, 4, 6);
        assertThatThrownBy(() -> ops().segmentSum(data, ints(1), 2))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void counts() {
        assertTensor(ops().bincount(ints(1, 1, 3), null, 4)).is(DType.INT32, 4).holds(0, 2, 0, 1);
        assertTensor(ops().bincount(ints(1, 1, 3), vector(0.5f, 1, 2), 4))
                .is(DType.FLOAT32, 4)
                .holds(0, 1.5, 0, 2);
    }
}
