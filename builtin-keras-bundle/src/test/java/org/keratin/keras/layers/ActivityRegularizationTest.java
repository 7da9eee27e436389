package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class ActivityRegularizationTest {

    @Test
    void addsAPenaltyForEachSample() {
        Layer layer = make("ActivityRegularization", "l1", 0.5, "l2", 1.0);
        CallContext context = CallContext.training(CpuOps.instance());
        Tensor x = floats(new float[] {1, -2}, 2, 1);
        assertThat(layer.apply(Arguments.of(x), context)).isSameAs(x);
        assertThat(context.losses()).hasSize(1);
        assertThat(context.losses().get(0).doubleAt(0)).isEqualTo((1.5 + 5) / 2);
    }

    @Test
    void writesTheNumbersAndNoRegularizer() {
        assertThat(Layers.config(make("ActivityRegularization", "name", "a", "l1", 0.5)))
                .containsEntry("l1", 0.5)
                .containsEntry("name", "a")
                .doesNotContainKey("activity_regularizer");
    }

    @Test
    void refusesNegativePenalties() {
        assertThatThrownBy(() -> make("ActivityRegularization", "l1", -1.0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("l1");
    }
}
