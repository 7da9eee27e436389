package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class ELUTest {

    @Test
    void comesDownToMinusAlpha() {
        assertThat(make("ELU", "alpha", 2.0).apply(row(-100, 0, 3)).toFloats())
                .containsExactly(new float[] {-2, 0, 3}, within(1e-6f));
    }

    @Test
    void hasNoWeightsAndNoBuildConfig() {
        var layer = make("ELU");
        layer.apply(row(1));
        assertThat(layer.weights()).isEmpty();
        assertThat(Layers.written(layer)).doesNotContainKey("build_config");
    }

    @Test
    void refusesAnAlphaThatIsNoNumber() {
        assertThatThrownBy(() -> make("ELU", "alpha", "x"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.config.alpha: expected");
    }
}
