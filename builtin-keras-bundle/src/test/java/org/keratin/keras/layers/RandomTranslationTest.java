package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class RandomTranslationTest {
    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);

    @Test
    void movesImagesAndMasks() {
        Layer layer =
                make(
                        "RandomTranslation",
                        "height_factor",
                        List.of(0.5, 0.5),
                        "width_factor",
                        0,
                        "fill_mode",
                        "constant",
                        "fill_value",
                        9.0);
        assertThat(train(layer, X).toFloats()).containsExactly(9, 9, 1, 2);
        Map<?, ?> changed =
                (Map<?, ?>)
                        layer.apply(
                                Arguments.of(Map.of("images", X, "segmentation_masks", X)),
                                CallContext.training(CpuOps.instance()));
        assertThat(((Tensor) changed.get("segmentation_masks")).toFloats())
                .containsExactly(9, 9, 1, 2);
        assertThat(Layers.config(layer)).containsEntry("width_factor", 0L);
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        assertThat(
                        make("RandomTranslation", "height_factor", 0.3, "width_factor", 0.3)
                                .apply(X)
                                .toFloats())
                .containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomTranslation", "height_factor", 2, "width_factor", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("height_factor");
    }
}
