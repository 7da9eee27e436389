package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class SolarizationTest {
    private static final Tensor X = Tensor.of(new float[] {0, 100, 200, 255}, 1, 2, 2, 1);

    @Test
    void invertsPixelsAboveAThreshold() {
        assertThat(train(make("Solarization"), X).toFloats()).containsExactly(255, 155, 55, 0);
        Layer layer =
                make("Solarization", "addition_factor", 0.0, "threshold_factor", List.of(0.5, 0.5));
        Tensor changed = train(layer, X);
        assertThat(changed.toFloats()[3]).isEqualTo(0);
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        assertThat(make("Solarization").apply(X).toFloats()).containsExactly(0, 100, 200, 255);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("Solarization", "addition_factor", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("from 0 to 1");
    }
}
