package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class MelSpectrogramTest {

    @Test
    void hearsANoteInItsBand() {
        float[] wave = new float[800];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) Math.sin(2 * Math.PI * 1000 * i / 8000);
        }
        Layer layer =
                make(
                        "MelSpectrogram",
                        "fft_length",
                        256,
                        "sequence_stride",
                        100,
                        "sampling_rate",
                        8000,
                        "num_mel_bins",
                        8,
                        "power_to_db",
                        false);
        Tensor mel = layer.apply(Tensor.of(wave, 800));
        assertThat(mel.shape()).isEqualTo(Shape.of(8, 9));
        assertThat(layer.computeOutputShape(Shape.of(2, 800))).isEqualTo(Shape.of(2, 8, 9));
        // 1000 Hz are 1000 mel of 2146: band 4 of 8, counted from 1.
        float[] values = mel.toFloats();
        int loudest = 0;
        for (int band = 1; band < 8; band++) {
            loudest = values[band * 9 + 4] > values[loudest * 9 + 4] ? band : loudest;
        }
        assertThat(loudest).isEqualTo(3);
    }

    @Test
    void cutsQuietSounds() {
        Layer layer = make("MelSpectrogram", "fft_length", 16, "num_mel_bins", 2, "top_db", 20.0);
        float[] values =
                layer.apply(
                                Tensor.of(
                                        new float[] {
                                            1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                                        },
                                        1,
                                        18))
                        .toFloats();
        float loudest = Float.NEGATIVE_INFINITY;
        float quietest = Float.POSITIVE_INFINITY;
        for (float value : values) {
            loudest = Math.max(loudest, value);
            quietest = Math.min(quietest, value);
        }
        assertThat(loudest - quietest).isLessThanOrEqualTo(20.001f);
    }

    @Test
    void writesWhatNullStandsFor() {
        assertThat(Layers.config(make("MelSpectrogram")))
                .containsEntry("sequence_length", 2048L)
                .containsEntry("max_freq", 8000.0);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("MelSpectrogram", "sequence_length", 4096))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("an int from 1 to fft_length");
    }
}
