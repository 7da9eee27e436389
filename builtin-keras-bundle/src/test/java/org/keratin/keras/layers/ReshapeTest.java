package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ReshapeTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3);

    private static Shape shape(Shape input, Integer... target) {
        return make("Reshape", "target_shape", List.of(target)).computeOutputShape(input);
    }

    @Test
    void keepsTheElementsInOrder() {
        Tensor reshaped = make("Reshape", "target_shape", List.of(3, -1)).apply(X);
        assertThat(reshaped.shape()).isEqualTo(Shape.of(1, 3, 2));
        assertThat(reshaped.toFloats()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void worksOutOneLength() {
        assertThat(shape(Shape.of(Shape.UNKNOWN, 2, 3), -1)).isEqualTo(Shape.of(Shape.UNKNOWN, 6));
        assertThat(shape(Shape.of(5, Shape.UNKNOWN, 3), -1, 3))
                .isEqualTo(Shape.of(5, Shape.UNKNOWN, 3));
        assertThat(shape(Shape.of(5, 1))).isEqualTo(Shape.of(5));
    }

    @Test
    void refusesSamplesOfAnotherSize() {
        assertThatThrownBy(() -> make("Reshape", "target_shape", List.of(4)).apply(X))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("whose elements fit the shape (4,), found (1, 2, 3)");
        assertThatThrownBy(() -> make("Reshape", "target_shape", List.of(4, -1)).apply(X))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> make("Reshape", "target_shape", List.of(0, -1)).apply(X))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void refusesTargetsThatMakeNoSense() {
        for (List<Integer> target : List.of(List.of(-1, -1), List.of(-2), Arrays.asList(2, null))) {
            assertThatThrownBy(() -> make("Reshape", "target_shape", target))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("target_shape");
        }
    }
}
