package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Tensor;

class GroupNormalizationTest {

    private static final Tensor X = row(1, 3, 10, 30);

    @Test
    void normalizesEachGroup() {
        Layer layer = make("GroupNormalization", "groups", 2, "epsilon", 0.0);
        assertThat(layer.apply(X).toFloats())
                .containsExactly(new float[] {-1, 1, -1, 1}, within(1e-5f));
    }

    @Test
    void scalesAndShiftsEachChannel() {
        Layer layer = make("GroupNormalization", "groups", 2, "epsilon", 0.0);
        layer.buildFor(Shapes.of(X.shape()));
        layer.weights().get(0).assign(Tensor.of(new float[] {1, 2, 3, 4}, 4));
        layer.weights().get(1).assign(Tensor.of(new float[] {0, 0, 10, 0}, 4));
        assertThat(layer.apply(X).toFloats())
                .containsExactly(new float[] {-1, 2, 7, 4}, within(1e-5f));
    }

    @Test
    void normalizesOverTheSpatialAxesToo() {
        Layer layer = make("GroupNormalization", "groups", -1, "axis", 1, "epsilon", 0.0);
        Tensor x = floats(new float[] {1, 3, 10, 30}, 1, 2, 2);
        assertThat(layer.apply(x).toFloats())
                .containsExactly(new float[] {-1, 1, -1, 1}, within(1e-5f));
        assertThat(Layers.config(layer)).containsEntry("groups", 2L);
    }

    @Test
    void hasNoWeightsIfItIsToldSo() {
        Layer layer = make("GroupNormalization", "groups", 1, "center", false, "scale", false);
        layer.apply(X);
        assertThat(layer.weights()).isEmpty();
    }

    @Test
    void refusesChannelsThatDoNotFallIntoGroups() {
        for (int groups : new int[] {3, 32}) {
            assertThatThrownBy(() -> make("GroupNormalization", "groups", groups).apply(X))
                    .isInstanceOf(ShapeException.class)
                    .hasMessageContaining("in " + groups + " equal groups, found (1, 4)");
        }
        assertThatThrownBy(() -> make("GroupNormalization", "groups", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("groups");
    }
}
