package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.Layer;

class UnitNormalizationTest {

    @Test
    void scalesVectorsToLengthOne() {
        assertThat(make("UnitNormalization").apply(row(3, 4)).toFloats())
                .containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
        assertThat(make("UnitNormalization").apply(row(0, 0)).toFloats()).containsExactly(0, 0);
    }

    @Test
    void takesSeveralAxesTogether() {
        Layer layer = make("UnitNormalization", "axis", List.of(1, 2));
        assertThat(layer.apply(floats(new float[] {1, 1, 1, 1}, 1, 2, 2)).toFloats())
                .containsExactly(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, within(1e-6f));
        assertThat(Layers.config(layer)).containsEntry("axis", List.of(1L, 2L));
    }

    @Test
    void refusesAxesThatAreNotThere() {
        assertThatThrownBy(() -> make("UnitNormalization", "axis", 5).apply(row(1)))
                .isInstanceOf(KeratinException.class);
        assertThatThrownBy(() -> make("UnitNormalization", "axis", null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("axis");
    }
}
