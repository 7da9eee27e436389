package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class MixUpTest {

    @Test
    void mixesImagesAndLabels() {
        Tensor images = Tensor.of(new float[] {0, 1}, 2, 1, 1, 1);
        Tensor labels = Tensor.of(new float[] {0, 1}, 2, 1);
        Layer layer = make("MixUp", "seed", 2);
        Map<?, ?> mixed =
                (Map<?, ?>)
                        layer.apply(
                                Arguments.of(Map.of("images", images, "labels", labels)),
                                CallContext.training(CpuOps.instance()));
        float[] values = ((Tensor) mixed.get("images")).toFloats();
        assertThat(values).containsExactly(((Tensor) mixed.get("labels")).toFloats());
        for (float value : values) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("MixUp", "alpha", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("alpha");
    }
}
