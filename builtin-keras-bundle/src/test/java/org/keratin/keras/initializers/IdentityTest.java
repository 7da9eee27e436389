package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class IdentityTest {

    @Test
    void givesTheIdentityTimesTheGain() {
        Tensor start = new Identity(2).call(Shape.of(2, 3), DType.FLOAT32, CpuOps.instance());
        assertThat(start.toFloats()).containsExactly(2, 0, 0, 0, 2, 0);
    }

    @Test
    void givesTheDtypeAskedFor() {
        Tensor start = new Identity(1).call(Shape.of(1, 1), DType.BFLOAT16, CpuOps.instance());
        assertThat(start.dtype()).isEqualTo(DType.BFLOAT16);
    }

    @Test
    void refusesWhatIsNoMatrix() {
        assertThatThrownBy(
                        () -> new Identity(1).call(Shape.of(3), DType.FLOAT32, CpuOps.instance()))
                .isInstanceOf(ShapeException.class)
                .hasMessage("Identity: expected a matrix (rank 2), found (3,)");
    }
}
