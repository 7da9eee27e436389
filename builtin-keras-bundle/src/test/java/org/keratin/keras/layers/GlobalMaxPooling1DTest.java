package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class GlobalMaxPooling1DTest {

    private static final Tensor X = floats(new float[] {1, 40, 3, 20}, 1, 2, 2);

    @Test
    void takesTheLargestOfEachChannel() {
        assertThat(make("GlobalMaxPooling1D").apply(X).toFloats()).containsExactly(3, 40);
        assertThat(make("GlobalMaxPool1D", "data_format", "channels_first").apply(X).toFloats())
                .containsExactly(40, 20);
    }

    @Test
    void keepsTheAxisIfItIsToldSo() {
        Layer layer = make("GlobalMaxPooling1D", "keepdims", true);
        assertThat(layer.apply(X).shape()).isEqualTo(Shape.of(1, 1, 2));
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 9, 2)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 1, 2));
    }

    @Test
    void refusesAnotherRank() {
        assertThatThrownBy(() -> make("GlobalMaxPooling1D").apply(row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 3, found (1, 1)");
    }
}
