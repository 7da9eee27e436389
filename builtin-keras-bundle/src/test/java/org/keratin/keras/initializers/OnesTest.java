package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class OnesTest {

    @Test
    void givesOnesOfTheDtypeAskedFor() {
        Tensor start = new Ones().call(Shape.of(3), DType.INT32, CpuOps.instance());
        assertThat(start.dtype()).isEqualTo(DType.INT32);
        assertThat(start.toInts()).containsExactly(1, 1, 1);
    }

    @Test
    void givesNothingForNoElements() {
        Tensor start = new Ones().call(Shape.of(0, 3), DType.FLOAT32, CpuOps.instance());
        assertThat(start.shape()).isEqualTo(Shape.of(0, 3));
    }
}
