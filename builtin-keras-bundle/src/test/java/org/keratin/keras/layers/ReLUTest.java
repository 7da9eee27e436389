package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class ReLUTest {

    @Test
    void cutsBelowAndAbove() {
        assertThat(
                        make("ReLU", "max_value", 2.0, "negative_slope", 0.5, "threshold", 1.0)
                                .apply(row(-1, 1.5f, 3))
                                .toFloats())
                .containsExactly(new float[] {-1, 1.5f, 2}, within(1e-6f));
    }

    @Test
    void hasNoWeightsAndNoBuildConfig() {
        var layer = make("ReLU");
        layer.apply(row(1));
        assertThat(layer.weights()).isEmpty();
        assertThat(Layers.written(layer)).doesNotContainKey("build_config");
    }

    @Test
    void refusesNegativeNumbers() {
        assertThatThrownBy(() -> make("ReLU", "max_value", -1.0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.config.max_value: expected");
    }
}
