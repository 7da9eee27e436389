package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class SoftmaxTest {

    private static Tensor masked(Layer layer, Tensor x, boolean... mask) {
        Tensor given = Tensor.of(mask, 1, mask.length);
        Arguments arguments = Arguments.of(List.of(x), Map.of("mask", given));
        return (Tensor) layer.apply(arguments, CallContext.inference());
    }

    @Test
    void addsUpToOne() {
        assertThat(make("Softmax").apply(row(0, 0)).toFloats()).containsExactly(0.5f, 0.5f);
        Tensor x = floats(new float[] {0, 1, 0, 1}, 2, 2);
        assertThat(make("Softmax", "axis", 0).apply(x).toFloats())
                .containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
        assertThat(
                        make("Softmax", "axis", List.of(0, 1))
                                .apply(floats(new float[4], 2, 2))
                                .toFloats())
                .containsExactly(new float[] {0.25f, 0.25f, 0.25f, 0.25f}, within(1e-6f));
    }

    @Test
    void givesNothingToMaskedElements() {
        assertThat(masked(make("Softmax"), row(5, 5, 5), true, false, true).toFloats())
                .containsExactly(0.5f, 0, 0.5f);
        assertThat(masked(make("Softmax"), row(5, 5), false, false).toFloats())
                .containsExactly(0, 0);
    }

    @Test
    void refusesMasksThatDoNotFit() {
        assertThatThrownBy(() -> masked(make("Softmax"), row(1, 2, 3), true, false))
                .isInstanceOf(CallException.class);
        assertThatThrownBy(() -> masked(make("Softmax"), row(1), true, false))
                .isInstanceOf(CallException.class);
    }

    @Test
    void refusesAxesThatAreNone() {
        for (Object axis : List.of("x", List.of(), 1.5)) {
            assertThatThrownBy(() -> make("Softmax", "axis", axis))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("$.config.axis: expected");
        }
        assertThatThrownBy(() -> make("Softmax", "axis", null)).isInstanceOf(ConfigException.class);
    }
}
