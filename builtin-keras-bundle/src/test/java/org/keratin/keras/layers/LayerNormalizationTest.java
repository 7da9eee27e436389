package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;

class LayerNormalizationTest {

    @Test
    void normalizesEachSample() {
        Layer layer = make("LayerNormalization", "epsilon", 0.0);
        assertThat(layer.apply(floats(new float[] {1, 3, 10, 30}, 2, 2)).toFloats())
                .containsExactly(new float[] {-1, 1, -1, 1}, within(1e-5f));
    }

    @Test
    void scalesAndShifts() {
        Layer layer = make("LayerNormalization", "epsilon", 0.0);
        layer.buildFor(Shapes.of(Shape.of(1, 2)));
        layer.weights().get(0).assign(org.keratin.tensor.Tensor.of(new float[] {2, 3}, 2));
        layer.weights().get(1).assign(org.keratin.tensor.Tensor.of(new float[] {10, 0}, 2));
        assertThat(layer.apply(floats(new float[] {1, 3}, 1, 2)).toFloats())
                .containsExactly(new float[] {8, 3}, within(1e-5f));
    }

    @Test
    void takesSeveralAxesTogether() {
        Layer layer = make("LayerNormalization", "axis", List.of(-1, 1), "epsilon", 0.0);
        assertThat(layer.apply(floats(new float[] {1, 1, 3, 3}, 1, 2, 2)).toFloats())
                .containsExactly(new float[] {-1, -1, 1, 1}, within(1e-5f));
        assertThat(layer.weights().get(0).shape()).isEqualTo(Shape.of(2, 2));
        assertThat(Layers.config(layer)).containsEntry("axis", List.of(1L, 2L));
    }

    @Test
    void dividesByTheDeviationAloneIfItIsToldSo() {
        Layer layer = make("LayerNormalization", "rms_scaling", true, "epsilon", 0.0, "axis", 1);
        assertThat(layer.apply(floats(new float[] {1, 5, 3, 7}, 1, 2, 2)).toFloats())
                .containsExactly(new float[] {1, 5, 3, 7}, within(1e-5f));
        assertThat(layer.weights()).extracting(Variable::name).containsExactly("gamma");
    }

    @Test
    void writesItsAxisAsItWasUntilItIsBuilt() {
        assertThat(Layers.config(make("LayerNormalization"))).containsEntry("axis", -1L);
    }

    @Test
    void refusesAxesThatAreNotThereOrTwice() {
        assertThatThrownBy(
                        () ->
                                make("LayerNormalization", "axis", 2)
                                        .apply(floats(new float[] {1}, 1, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected an axis of a tensor of rank 2, found 2");
        assertThatThrownBy(
                        () ->
                                make("LayerNormalization", "axis", List.of(1, -1))
                                        .apply(floats(new float[] {1}, 1, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected each axis once, found [1, -1]");
    }
}
