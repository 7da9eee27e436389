package org.keratin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class ShiftedReluTest {

    @Test
    void isZeroBelowMinusOne() {
        Tensor x = Tensor.of(new float[] {-3, -1, -0.5f, 0, 2}, 5);
        Tensor y = new ShiftedRelu().call(x, CpuOps.instance());
        assertThat(y.toFloats()).containsExactly(0, 0, 0.5f, 1, 3);
    }
}
