package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class PReLUTest {

    @Test
    void multipliesNegativeElementsWithAlpha() {
        Layer layer = make("PReLU", "alpha_initializer", "ones");
        layer.buildFor(Shapes.of(Shape.of(1, 2)));
        layer.weights().get(0).assign(Tensor.of(new float[] {0.5f, 2}, 2));
        assertThat(layer.apply(row(-1, -1)).toFloats()).containsExactly(-0.5f, -2);
        assertThat(layer.apply(row(3, 0)).toFloats()).containsExactly(3, 0);
    }

    @Test
    void sharesAlphaAlongAxes() {
        Layer layer = make("PReLU", "shared_axes", 1);
        layer.buildFor(Shapes.of(Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, 3)));
        assertThat(layer.weights().get(0).shape()).isEqualTo(Shape.of(1, 3));
        assertThat(Layers.config(layer)).containsEntry("shared_axes", List.of(1L));
        assertThatThrownBy(() -> layer.apply(floats(new float[4], 1, 2, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("2 of length 3");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("PReLU", "shared_axes", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("shared_axes");
        assertThatThrownBy(() -> make("PReLU", "shared_axes", 3).apply(row(1)))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> make("PReLU").buildFor(Shapes.of(Shape.of(1, Shape.UNKNOWN))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected known lengths");
    }
}
