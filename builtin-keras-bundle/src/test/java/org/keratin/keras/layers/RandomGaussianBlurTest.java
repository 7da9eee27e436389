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

class RandomGaussianBlurTest {
    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);

    @Test
    void blursImages() {
        Tensor x = Tensor.of(new float[] {0, 0, 0, 0, 100, 0, 0, 0, 0}, 1, 3, 3, 1);
        Layer layer = make("RandomGaussianBlur", "factor", List.of(1, 1), "sigma", List.of(1, 1));
        float[] blurred = train(layer, x).toFloats();
        assertThat(blurred[4]).isBetween(15f, 30f);
        assertThat(blurred[1]).isBetween(5f, blurred[4]);
        assertThat(train(make("RandomGaussianBlur", "factor", 0), x).toFloats())
                .containsExactly(x.toFloats());
        assertThat(Layers.config(layer)).containsEntry("kernel_size", List.of(3L, 3L));
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        assertThat(make("RandomGaussianBlur").apply(X).toFloats()).containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomGaussianBlur", "kernel_size", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("an odd int");
    }
}
