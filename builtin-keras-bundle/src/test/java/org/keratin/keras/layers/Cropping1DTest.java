package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class Cropping1DTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4}, 1, 4, 1);

    @Test
    void leavesOutTheEdges() {
        assertThat(make("Cropping1D").apply(X).toFloats()).containsExactly(2, 3);
        assertThat(make("Cropping1D", "cropping", List.of(0, 3)).apply(X).toFloats())
                .containsExactly(1);
        assertThat(Layers.config(make("Cropping1D"))).containsEntry("cropping", List.of(1L, 1L));
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        assertThat(make("Cropping1D", "cropping", 2).computeOutputShape(Shape.of(1, 7, 2)))
                .isEqualTo(Shape.of(1, 3, 2));
        assertThat(make("Cropping1D").computeOutputShape(Shape.of(1, Shape.UNKNOWN, 2)))
                .isEqualTo(Shape.of(1, Shape.UNKNOWN, 2));
    }

    @Test
    void refusesToLeaveOutEverything() {
        assertThatThrownBy(() -> make("Cropping1D", "cropping", 2).apply(X))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("longer than the cropping [[2, 2]], found (1, 4, 1)");
    }
}
