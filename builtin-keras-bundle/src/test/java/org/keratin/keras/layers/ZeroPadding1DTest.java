package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ZeroPadding1DTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4}, 1, 2, 2);

    @Test
    void putsZerosAround() {
        assertThat(make("ZeroPadding1D").apply(X).toFloats())
                .containsExactly(0, 0, 1, 2, 3, 4, 0, 0);
        assertThat(make("ZeroPadding1D", "padding", List.of(0, 1)).apply(X).toFloats())
                .containsExactly(1, 2, 3, 4, 0, 0);
    }

    @Test
    void takesTheChannelsInFront() {
        Layer layer = make("ZeroPadding1D", "padding", 1, "data_format", "channels_first");
        assertThat(layer.apply(X).toFloats()).containsExactly(0, 1, 2, 0, 0, 3, 4, 0);
    }

    @Test
    void writesBothEdges() {
        assertThat(Layers.config(make("ZeroPadding1D", "padding", 2)))
                .containsEntry("padding", List.of(2L, 2L))
                .containsEntry("data_format", "channels_last");
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Layer layer = make("ZeroPadding1D", "padding", List.of(1, 2));
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 5, 2)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 8, 2));
        assertThat(layer.computeOutputShape(Shape.of(1, Shape.UNKNOWN, 2)))
                .isEqualTo(Shape.of(1, Shape.UNKNOWN, 2));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (Object padding : List.of(-1, List.of(1, 2, 3), List.of(List.of(1, 2)))) {
            assertThatThrownBy(() -> make("ZeroPadding1D", "padding", padding))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("padding");
        }
        assertThatThrownBy(() -> make("ZeroPadding1D").apply(row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 3, found (1, 1)");
    }

    @Test
    void refusesAxesBeyondAllMeasure() {
        Layer layer = make("ZeroPadding1D", "padding", Integer.MAX_VALUE);
        assertThatThrownBy(() -> layer.apply(X)).isInstanceOf(KeratinException.class);
        assertThatThrownBy(() -> layer.computeOutputShape(X.shape()))
                .isInstanceOf(ShapeException.class);
    }
}
