package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class UpSampling1DTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4}, 1, 2, 2);

    @Test
    void repeatsEachStep() {
        assertThat(make("UpSampling1D").apply(X).toFloats())
                .containsExactly(1, 2, 1, 2, 3, 4, 3, 4);
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        assertThat(
                        make("UpSampling1D", "size", 3)
                                .computeOutputShape(Shape.of(Shape.UNKNOWN, 2, 5)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 6, 5));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("UpSampling1D", "size", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("size");
        assertThatThrownBy(
                        () ->
                                make("UpSampling1D", "size", Integer.MAX_VALUE)
                                        .computeOutputShape(X.shape()))
                .isInstanceOf(ShapeException.class);
    }
}
