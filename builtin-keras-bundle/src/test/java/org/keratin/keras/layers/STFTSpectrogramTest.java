package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class STFTSpectrogramTest {

    private static Layer layer(String mode) {
        return make(
                "STFTSpectrogram",
                "mode",
                mode,
                "frame_length",
                4,
                "frame_step",
                2,
                "window",
                null,
                "scaling",
                null);
    }

    @Test
    void findsTheFrequencyOfAWave() {
        Tensor wave = Tensor.of(new float[] {1, 0, -1, 0, 1, 0, -1, 0}, 1, 8, 1);
        Tensor magnitude = layer("magnitude").apply(wave);
        assertThat(magnitude.shape()).isEqualTo(Shape.of(1, 3, 3));
        assertThat(magnitude.toFloats()[1])
                .isCloseTo(2, org.assertj.core.data.Offset.offset(1e-3f));
        assertThat(magnitude.toFloats()[0]).isLessThan(1e-3f);
        assertThat(layer("stft").apply(wave).shape()).isEqualTo(Shape.of(1, 3, 6));
        Tensor power = layer("psd").apply(wave);
        assertThat(power.toFloats()[1]).isCloseTo(8, org.assertj.core.data.Offset.offset(1e-3f));
    }

    @Test
    void hasTheKernelsThatItNeeds() {
        Tensor x = Tensor.of(new float[8], 1, 8, 1);
        for (String mode : List.of("real", "imag")) {
            Layer layer = layer(mode);
            layer.apply(x);
            assertThat(layer.weights()).hasSize(1);
            assertThat(layer.weights().get(0).path()).endsWith(mode + "_kernel");
        }
        Layer both = layer("angle");
        both.apply(x);
        assertThat(both.weights()).hasSize(2);
        assertThat(both.computeOutputShape(Shape.of(Shape.UNKNOWN, 8, 2)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, 6));
    }

    @Test
    void givesChannelsAnAxis() {
        Layer layer =
                make("STFTSpectrogram", "frame_length", 4, "expand_dims", true, "padding", "same");
        assertThat(layer.apply(Tensor.of(new float[16], 1, 8, 2)).shape())
                .isEqualTo(Shape.of(1, 4, 3, 2));
        Layer first = make("STFTSpectrogram", "frame_length", 4, "data_format", "channels_first");
        assertThat(first.apply(Tensor.of(new float[16], 1, 2, 8)).shape())
                .isEqualTo(Shape.of(1, 6, 3));
    }

    @Test
    void refusesAnotherRank() {
        assertThatThrownBy(() -> layer("log").apply(Layers.row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 3, found (1, 1)");
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("STFTSpectrogram", "fft_length", 8))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("an int from frame_length");
    }
}
