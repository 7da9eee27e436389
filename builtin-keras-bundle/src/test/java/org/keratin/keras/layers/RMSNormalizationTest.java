package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class RMSNormalizationTest {

    @Test
    void dividesByTheRootOfTheMeanSquare() {
        Layer layer = make("RMSNormalization", "epsilon", 0.0);
        assertThat(layer.apply(row(1, 7)).toFloats())
                .containsExactly(new float[] {0.2f, 1.4f}, within(1e-6f));
        layer.weights().get(0).assign(Tensor.of(new float[] {5, 10}, 2));
        assertThat(layer.apply(row(1, 7)).toFloats())
                .containsExactly(new float[] {1, 14}, within(1e-5f));
    }

    @Test
    void writesAListOfAxesOnceItIsBuilt() {
        Layer layer = make("RMSNormalization");
        assertThat(Layers.config(layer)).containsEntry("axis", -1L);
        layer.apply(row(1, 2));
        assertThat(Layers.config(layer)).containsEntry("axis", List.of(-1L));
    }

    @Test
    void refusesAxesThatAreNotThere() {
        assertThatThrownBy(() -> make("RMSNormalization", "axis", 2).apply(row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected an axis of a tensor of rank 2, found 2");
    }
}
