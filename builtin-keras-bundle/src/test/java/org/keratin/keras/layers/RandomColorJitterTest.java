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

class RandomColorJitterTest {
    private static final Tensor X = Tensor.of(new float[] {255, 0, 0}, 1, 1, 1, 3);

    @Test
    void changesOneThingAfterTheOther() {
        Layer layer =
                make(
                        "RandomColorJitter",
                        "brightness_factor",
                        List.of(0.2, 0.2),
                        "contrast_factor",
                        0,
                        "saturation_factor",
                        List.of(0, 0),
                        "hue_factor",
                        0.5);
        assertNear(train(layer, X), 255, 255, 255);
        Layer bright = make("RandomColorJitter", "brightness_factor", List.of(0.2, 0.2));
        assertNear(train(bright, X), 255, 51, 51);
        assertThat(Layers.config(make("RandomColorJitter", "brightness_factor", 0.2)))
                .containsEntry("brightness_factor", 0.2)
                .containsEntry("hue_factor", null);
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
        assertThat(make("RandomColorJitter", "hue_factor", 0.5).apply(X).toFloats())
                .containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomColorJitter", "hue_factor", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
