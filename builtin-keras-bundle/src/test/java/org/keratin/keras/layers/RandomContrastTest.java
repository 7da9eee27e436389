package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Tensor;

class RandomContrastTest {
    private static final Tensor X = Tensor.of(new float[] {0, 100, 200, 255}, 1, 2, 2, 1);

    @Test
    void keepsTheMeanOfEachChannel() {
        Tensor x = Tensor.of(new float[] {90, 100, 110, 100}, 1, 2, 2, 1);
        Tensor changed = train(make("RandomContrast", "factor", 0.5), x);
        float[] values = changed.toFloats();
        assertThat((values[0] + values[1] + values[2] + values[3]) / 4)
                .isCloseTo(100f, org.assertj.core.data.Offset.offset(0.01f));
        assertThat(values[2] - values[0]).isBetween(9.9f, 30.1f);
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        assertThat(make("RandomContrast", "factor", 0.5).apply(X).toFloats())
                .containsExactly(0, 100, 200, 255);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("RandomContrast", "factor", -0.5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("from 0.0 to 1.0");
    }
}
