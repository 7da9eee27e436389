package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.ops;

import org.junit.jupiter.api.Test;

class WindowOpsTest {

    @Test
    void risesToTheMiddle() {
        assertTensor(ops().bartlett(5)).is(DType.FLOAT32, 5).holds(0, 0.5, 1, 0.5, 0);
        assertTensor(ops().hanning(3)).holds(0, 1, 0);
        assertTensor(ops().hamming(3)).holds(0.08, 1, 0.08);
        assertTensor(ops().blackman(3)).holds(0, 1, 0);
        // 1 over the Bessel function at 2.
        assertTensor(ops().kaiser(3, 2)).holds(0.4386763, 1, 0.4386763);
    }

    @Test
    void hasNoEndsWhereItIsShort() {
        assertTensor(ops().hanning(1)).holds(1);
        assertTensor(ops().kaiser(0, 1)).is(DType.FLOAT32, 0);
        assertThatThrownBy(() -> ops().bartlett(-1))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a length of at least 0, found -1");
    }
}
