package org.keratin.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class SlotTest {

    private final Variable variable = Variable.of("kernel", Tensor.scalar(1));
    private final Slot slot = Slot.named("momentum");

    @Test
    void remembersWhatWasAssigned() {
        slot.put(variable, Variable.of("memory", Tensor.scalar(0)));
        slot.assign(variable, Tensor.scalar(3), CpuOps.instance());
        assertThat(slot.has(variable)).isTrue();
        assertThat(slot.of(variable).doubleAt(0)).isEqualTo(3);
    }

    @Test
    void movesTowardsAValue() {
        slot.put(variable, Variable.of("memory", Tensor.scalar(4)));
        Tensor average = slot.average(variable, Tensor.scalar(8), 0.75, CpuOps.instance());
        assertThat(average.doubleAt(0)).isEqualTo(5);
        assertThat(slot.of(variable).doubleAt(0)).isEqualTo(5);
    }

    @Test
    void knowsOnlyWhatWasPutIn() {
        assertThat(slot.has(variable)).isFalse();
        assertThatThrownBy(() -> slot.of(variable))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith(
                        "momentum: expected a variable that the optimizer was built");
    }
}
