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
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class MaxPooling1DTest {

    private static final Tensor X = floats(new float[] {1, 5, 2, 4, 3}, 1, 5, 1);

    @Test
    void takesTheLargestOfEachWindow() {
        assertThat(make("MaxPooling1D").apply(X).toFloats()).containsExactly(5, 4);
        assertThat(make("MaxPooling1D", "strides", 1).apply(X).toFloats())
                .containsExactly(5, 5, 4, 4);
        assertThat(make("MaxPooling1D", "padding", "same").apply(X).toFloats())
                .containsExactly(5, 4, 3);
    }

    @Test
    void doesNotCountPadding() {
        Tensor negative = floats(new float[] {-1, -2, -3}, 1, 3, 1);
        Layer layer = make("MaxPooling1D", "pool_size", 3, "strides", 1, "padding", "same");
        assertThat(layer.apply(negative).toFloats()).containsExactly(-1, -1, -2);
    }

    @Test
    void takesTheChannelsInFront() {
        Layer layer = make("MaxPooling1D", "data_format", "channels_first");
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 2, 2);
        assertThat(layer.apply(x).toFloats()).containsExactly(2, 4);
    }

    @Test
    void writesAListForTheWindowAndItsStrides() {
        assertThat(Layers.config(make("MaxPool1D")))
                .containsEntry("pool_size", List.of(2L))
                .containsEntry("strides", List.of(2L))
                .containsEntry("data_format", "channels_last");
        assertThat(Layers.written(make("MaxPool1D"))).doesNotContainKey("build_config");
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        assertThat(make("MaxPooling1D").computeOutputShape(Shape.of(Shape.UNKNOWN, 7, 3)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, 3));
        assertThat(make("MaxPooling1D").computeOutputShape(Shape.of(1, Shape.UNKNOWN, 3)))
                .isEqualTo(Shape.of(1, Shape.UNKNOWN, 3));
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(make("MaxPooling1D").apply(floats(new float[0], 0, 4, 1)).shape())
                .isEqualTo(Shape.of(0, 2, 1));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> make("MaxPooling1D").apply(row(1, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 3, found (1, 2)");
        assertThatThrownBy(() -> make("MaxPooling1D").computeOutputShape(Shape.of(1, 1, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("windows of 2 elements");
    }

    @Test
    void refusesConfigsThatMakeNoSense() {
        assertThatThrownBy(() -> make("MaxPooling1D", "padding", "causal"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("padding: expected valid or same");
        assertThatThrownBy(() -> make("MaxPooling1D", "pool_size", List.of(2, 2)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("pool_size");
        assertThatThrownBy(() -> make("MaxPooling1D", "strides", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("strides");
    }
}
