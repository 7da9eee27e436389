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

class RandomPerspectiveTest {
    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);

    @Test
    void movesCorners() {
        assertThat(train(make("RandomPerspective", "factor", List.of(0, 0)), X).toFloats())
                .containsExactly(1, 2, 3, 4);
        assertNear(train(make("RandomPerspective", "scale", 0.0), X), 1, 2, 3, 4);
        Layer layer = make("RandomPerspective", "factor", List.of(1, 1), "seed", 1);
        float[] changed = train(layer, X).toFloats();
        assertThat(changed).isNotEqualTo(X.toFloats());
        for (float value : changed) {
            assertThat(value).isBetween(-0.01f, 4.01f);
        }
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
        assertThat(make("RandomPerspective").apply(X).toFloats()).containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomPerspective", "scale", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("scale");
    }
}
