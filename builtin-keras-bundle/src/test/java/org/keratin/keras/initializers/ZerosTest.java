package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ZerosTest {

    @Test
    void givesZerosOfTheDtypeAskedFor() {
        Tensor start = new Zeros().call(Shape.of(2, 2), DType.FLOAT16, CpuOps.instance());
        assertThat(start.dtype()).isEqualTo(DType.FLOAT16);
        assertThat(start.toFloats()).containsExactly(0, 0, 0, 0);
    }
}
