package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Tensor;

class RandomSaturationTest {
    private static final Tensor X = Tensor.of(new float[] {255, 0, 0}, 1, 1, 1, 3);

    @Test
    void takesColoursOut() {
        Tensor x = Tensor.of(new float[] {200, 100, 50}, 1, 1, 1, 3);
        assertNear(train(make("RandomSaturation", "factor", List.of(0, 0)), x), 200, 200, 200);
        assertNear(train(make("RandomSaturation", "factor", List.of(0.5, 0.5)), x), 200, 100, 50);
    }

    private static void assertNear(Tensor found, float... expected) {
        float[] values = found.toFloats();
        assertThat(values).hasSameSizeAs(expected);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i])
                    .isCloseTo(expected[i], org.assertj.core.data.Offset.offset(0.01f));
        }
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        assertThat(make("RandomSaturation", "factor", 0.5).apply(X).toFloats())
                .containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomSaturation", "factor", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
