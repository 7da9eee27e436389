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

class RandomSharpnessTest {

    @Test
    void sharpensOrSmooths() {
        Tensor x = Tensor.of(new float[] {0, 0, 0, 0, 130, 0, 0, 0, 0}, 1, 3, 3, 1);
        assertThat(train(make("RandomSharpness", "factor", List.of(0.5, 0.5)), x).toFloats())
                .containsExactly(x.toFloats());
        Tensor smooth = train(make("RandomSharpness", "factor", List.of(0, 0)), x);
        assertThat(smooth.toFloats()[0]).isCloseTo(10, org.assertj.core.data.Offset.offset(0.01f));
        assertThat(smooth.toFloats()[4]).isCloseTo(50, org.assertj.core.data.Offset.offset(0.01f));
    }

    @Test
    void findsTheChannelsInFront() {
        Tensor x = Tensor.of(new float[] {0, 0, 0, 0, 130, 0, 0, 0, 0}, 1, 1, 3, 3);
        Layer layer =
                make("RandomSharpness", "factor", List.of(0, 0), "data_format", "channels_first");
        assertThat(train(layer, x).toFloats()[4])
                .isCloseTo(50, org.assertj.core.data.Offset.offset(0.01f));
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("RandomSharpness", "factor", -1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
