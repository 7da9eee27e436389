package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;
import static org.keratin.keras.layers.Layers.train;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class SpatialDropout1DTest {

    private static final Tensor X = CpuOps.instance().ones(Shape.of(4, 3, 8));

    @Test
    void dropsChannelsAsAWhole() {
        float[] dropped = train(make("SpatialDropout1D", "rate", 0.5, "seed", 1), X).toFloats();
        assertThat(dropped).contains(0f).contains(2f);
        for (int i = 0; i < dropped.length; i++) {
            int firstStep = i / 24 * 24 + i % 8;
            assertThat(dropped[i]).isEqualTo(dropped[firstStep]);
        }
    }

    @Test
    void doesNothingOutsideTraining() {
        assertThat(make("SpatialDropout1D", "rate", 0.5).apply(X)).isSameAs(X);
    }

    @Test
    void writesTheNameOfItsDtypeAlone() {
        assertThat(
                        Layers.config(
                                make(
                                        "SpatialDropout1D",
                                        "rate",
                                        0.5,
                                        "name",
                                        "s",
                                        "dtype",
                                        "mixed_float16")))
                .isEqualTo(mapOf("rate", 0.5, "seed", null, "name", "s", "dtype", "float32"));
    }

    private static Map<String, Object> mapOf(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("SpatialDropout1D", "rate", -0.5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("rate");
        assertThatThrownBy(() -> make("SpatialDropout1D", "rate", 0.5).apply(row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 3");
    }
}
