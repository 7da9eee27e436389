package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class LeakyReLUTest {

    @Test
    void letsAPartThrough() {
        assertThat(make("LeakyReLU", "negative_slope", 0.5).apply(row(-2, 2)).toFloats())
                .containsExactly(new float[] {-1, 2}, within(1e-6f));
    }

    @Test
    void hasNoWeightsAndNoBuildConfig() {
        var layer = make("LeakyReLU");
        layer.apply(row(1));
        assertThat(layer.weights()).isEmpty();
        assertThat(Layers.written(layer)).doesNotContainKey("build_config");
    }

    @Test
    void refusesANegativeSlope() {
        assertThatThrownBy(() -> make("LeakyReLU", "negative_slope", -1.0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.config.negative_slope: expected");
    }

    @Test
    void takesASlopeThatIsNoNumberAsKerasDoes() {
        assertThat(make("LeakyReLU", "negative_slope", Double.NaN).apply(row(-1, 1)).toFloats())
                .containsExactly(Float.NaN, 1);
    }
}
