package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class DropoutTest {

    private static Tensor ones(int... dims) {
        return CpuOps.instance().ones(Shape.of(dims));
    }

    private static long zeros(float[] elements) {
        int zeros = 0;
        for (float element : elements) {
            zeros += element == 0 ? 1 : 0;
        }
        return zeros;
    }

    @Test
    void doesNothingOutsideTraining() {
        Tensor x = ones(2, 3);
        assertThat(make("Dropout", "rate", 0.5).apply(x)).isSameAs(x);
    }

    @Test
    void dropsAPartAndScalesTheRest() {
        float[] kept = train(make("Dropout", "rate", 0.2, "seed", 7), ones(100, 100)).toFloats();
        assertThat(kept).containsOnly(0f, 1.25f);
        assertThat(zeros(kept) / 10_000.0).isCloseTo(0.2, within(0.02));
    }

    @Test
    void drawsTheSameForTheSameSeedAndAnewEachTime() {
        Layer layer = make("Dropout", "rate", 0.5, "seed", 7);
        float[] first = train(layer, ones(100)).toFloats();
        float[] second = train(layer, ones(100)).toFloats();
        assertThat(second).isNotEqualTo(first);
        assertThat(train(make("Dropout", "rate", 0.5, "seed", 7), ones(100)).toFloats())
                .containsExactly(first);
    }

    @Test
    void dropsWholeAxes() {
        Layer layer =
                make("Dropout", "rate", 0.5, "seed", 3, "noise_shape", Arrays.asList(null, 1));
        float[] rows = train(layer, ones(20, 3)).toFloats();
        for (int row = 0; row < 20; row++) {
            assertThat(zeros(Arrays.copyOfRange(rows, 3 * row, 3 * row + 3))).isIn(0L, 3L);
        }
        assertThat(zeros(rows)).isBetween(3L, 57L);
    }

    @Test
    void dropsEverythingAtRateOne() {
        assertThat(train(make("Dropout", "rate", 1), ones(4)).toFloats())
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void writesItsSeedAsItWasGiven() {
        assertThat(Layers.config(make("Dropout", "rate", 0.5))).containsEntry("seed", null);
        assertThat(Layers.config(make("Dropout", "rate", 0.5, "seed", 7)))
                .containsEntry("seed", 7L);
    }

    @Test
    void refusesRatesAndShapesThatMakeNoSense() {
        for (Object rate : new Object[] {-0.1, 1.5, Double.NaN}) {
            assertThatThrownBy(() -> make("Dropout", "rate", rate))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("rate: expected");
        }
        assertThatThrownBy(() -> make("Dropout", "rate", 0.5, "noise_shape", java.util.List.of(0)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("noise_shape: expected lengths of axes above 0");
    }
}
