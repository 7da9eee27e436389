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

class RandomZoomTest {

    @Test
    void showsMoreOrLess() {
        Tensor x = Tensor.of(new float[] {0, 1, 2, 3}, 1, 4, 1, 1);
        Layer out = make("RandomZoom", "height_factor", List.of(1, 1), "fill_mode", "nearest");
        assertThat(train(out, x).toFloats()).containsExactly(0, 0.5f, 2.5f, 3);
        Layer none = make("RandomZoom", "height_factor", 0, "width_factor", 0);
        assertThat(train(none, x).toFloats()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomZoom", "height_factor", -1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("height_factor");
    }
}
