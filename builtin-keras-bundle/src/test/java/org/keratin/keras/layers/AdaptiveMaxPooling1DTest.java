package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class AdaptiveMaxPooling1DTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4, 5}, 1, 5, 1);

    @Test
    void takesTheLargestOfEachPart() {
        assertThat(make("AdaptiveMaxPooling1D", "output_size", 2).apply(X).toFloats())
                .containsExactly(3, 5);
        assertThat(make("AdaptiveMaxPooling1D", "output_size", List.of(1)).apply(X).toFloats())
                .containsExactly(5);
    }

    @Test
    void repeatsElementsWhereThereAreMoreParts() {
        Layer layer = make("AdaptiveMaxPooling1D", "output_size", 10);
        assertThat(layer.apply(X).toFloats()).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Layer layer =
                make("AdaptiveMaxPooling1D", "output_size", 4, "data_format", "channels_first");
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 3, Shape.UNKNOWN)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, 4));
        assertThat(Layers.config(layer)).containsEntry("output_size", List.of(4L));
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (Object size : List.of(0, List.of(1, 2), "x")) {
            assertThatThrownBy(() -> make("AdaptiveMaxPooling1D", "output_size", size))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("output_size");
        }
    }
}
