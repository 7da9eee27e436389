package org.keratin.keras.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class ConstraintTest {

    @Test
    void leavesAWeightWhereItIs() {
        Tensor x = Tensor.of(new double[] {-1, 2}, 2);
        assertThat(new Constraint().call(x, CpuOps.instance())).isSameAs(x);
    }
}
