package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class RescalingTest {

    @Test
    void multipliesAndAdds() {
        Tensor pixels = Tensor.of(new int[] {0, 2}, 1, 2);
        Tensor scaled = make("Rescaling", "scale", 0.5, "offset", -1).apply(pixels);
        assertThat(scaled.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(scaled.toFloats()).containsExactly(-1, 0);
    }

    @Test
    void takesANumberForEachChannel() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);
        Tensor scaled = make("Rescaling", "scale", List.of(1, 10)).apply(x);
        assertThat(scaled.toFloats()).containsExactly(1, 20, 3, 40);
    }

    @Test
    void writesNumbersAsTheyWereGiven() {
        var layer = make("Rescaling", "scale", List.of(1.5, 2.5), "offset", 3L);
        assertThat(Layers.config(layer))
                .containsEntry("scale", List.of(1.5, 2.5))
                .containsEntry("offset", 3L);
    }

    @Test
    void refusesWhatIsNoNumber() {
        for (Object scale : List.of("x", List.of("x"), List.of(List.of(1), List.of(1, 2)))) {
            assertThatThrownBy(() -> make("Rescaling", "scale", scale))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("scale: expected a number or an array of numbers");
        }
        assertThatThrownBy(
                        () ->
                                make("Rescaling", "scale", List.of(1, 2, 3))
                                        .apply(Tensor.of(new float[] {1, 2}, 1, 2)))
                .isInstanceOf(CallException.class);
    }
}
