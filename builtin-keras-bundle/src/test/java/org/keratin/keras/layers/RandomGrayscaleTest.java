package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Tensor;

class RandomGrayscaleTest {
    private static final Tensor X = Tensor.of(new float[] {255, 0, 0}, 1, 1, 1, 3);

    @Test
    void takesColoursOut() {
        assertNear(train(make("RandomGrayscale", "factor", 1.0), X), 76.22f, 76.22f, 76.22f);
        assertNear(train(make("RandomGrayscale", "factor", 0.0), X), 255, 0, 0);
        assertThat(Layers.config(make("RandomGrayscale", "seed", 3))).doesNotContainKey("seed");
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
        assertThat(make("RandomGrayscale").apply(X).toFloats()).containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomGrayscale", "factor", 1.5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
