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

class RandomShearTest {
    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);

    @Test
    void shearsOneWayOrTheOther() {
        Layer layer = make("RandomShear", "x_factor", List.of(1, 1), "fill_mode", "constant");
        for (int i = 0; i < 8; i++) {
            assertThat(train(layer, X).toFloats())
                    .isIn(new float[] {1, 2, 4, 0}, new float[] {1, 2, 0, 3});
        }
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        assertThat(make("RandomShear", "x_factor", 0.3).apply(X).toFloats())
                .containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomShear", "y_factor", 3))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("y_factor");
    }
}
