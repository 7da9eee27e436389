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

class RandomRotationTest {
    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);

    @Test
    void turnsImages() {
        Layer half = make("RandomRotation", "factor", List.of(0.5, 0.5));
        assertNear(train(half, X), 4, 3, 2, 1);
        Layer none = make("RandomRotation", "factor", 0);
        assertNear(train(none, X), 1, 2, 3, 4);
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
        assertThat(make("RandomRotation", "factor", 0.3).apply(X).toFloats())
                .containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomRotation", "factor", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
