package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class AlphaDropoutTest {

    private static final Tensor X = floats(new float[1000], 10, 100);

    @Test
    void doesNothingOutsideTraining() {
        assertThat(make("AlphaDropout", "rate", 0.5).apply(X)).isSameAs(X);
        assertThat(train(make("AlphaDropout", "rate", 0.0), X)).isSameAs(X);
    }

    @Test
    void givesTwoValuesForOneAndKeepsTheMean() {
        float[] dropped = train(make("AlphaDropout", "rate", 0.5, "seed", 3), X).toFloats();
        assertThat(IntStream.range(0, dropped.length).mapToObj(i -> dropped[i]).distinct())
                .hasSize(2);
        double mean =
                IntStream.range(0, dropped.length)
                        .mapToDouble(i -> dropped[i])
                        .average()
                        .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.1));
    }

    @Test
    void dropsAxesAsAWhole() {
        Layer layer =
                make("AlphaDropout", "rate", 0.5, "seed", 3, "noise_shape", Arrays.asList(null, 1));
        float[] dropped = train(layer, X).toFloats();
        for (int i = 0; i < dropped.length; i++) {
            assertThat(dropped[i]).isEqualTo(dropped[i / 100 * 100]);
        }
    }

    @Test
    void refusesARateThatIsNone() {
        assertThatThrownBy(() -> make("AlphaDropout", "rate", 1.5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("rate");
    }
}
