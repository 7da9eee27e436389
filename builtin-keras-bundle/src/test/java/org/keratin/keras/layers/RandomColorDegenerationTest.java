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

class RandomColorDegenerationTest {
    private static final Tensor X = Tensor.of(new float[] {255, 0, 0}, 1, 1, 1, 3);

    @Test
    void mixesWithGrey() {
        Layer grey = make("RandomColorDegeneration", "factor", List.of(1, 1));
        assertNear(train(grey, X), 76.22f, 76.22f, 76.22f);
        Layer half = make("RandomColorDegeneration", "factor", List.of(0.5, 0.5));
        assertNear(train(half, X), 165.61f, 38.11f, 38.11f);
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
        assertThat(make("RandomColorDegeneration", "factor", 0.5).apply(X).toFloats())
                .containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomColorDegeneration", "factor", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
