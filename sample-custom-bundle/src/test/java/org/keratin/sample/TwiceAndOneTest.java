package org.keratin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class TwiceAndOneTest {

    @Test
    void doublesAndAddsOne() {
        Tensor x = Tensor.of(new float[] {-1, 0, 2}, 3);
        assertThat(new TwiceAndOne().call(x, CpuOps.instance()).toFloats())
                .containsExactly(-1, 1, 5);
    }
}
