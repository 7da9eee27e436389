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

class RandomHueTest {
    private static final Tensor X = Tensor.of(new float[] {255, 0, 0}, 1, 1, 1, 3);

    @Test
    void turnsColours() {
        Layer layer = make("RandomHue", "factor", List.of(1, 1));
        assertNear(train(layer, X), 0, 255, 255);
        Layer none = make("RandomHue", "factor", 0, "data_format", "channels_first");
        assertNear(train(none, Tensor.of(new float[] {255, 0, 0}, 1, 3, 1, 1)), 255, 0, 0);
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
        assertThat(make("RandomHue", "factor", 0.5).apply(X).toFloats())
                .containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomHue", "factor", -0.1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
