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
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class PermuteTest {

    @Test
    void putsAxesInAnotherOrder() {
        Layer layer = make("Permute", "dims", List.of(2, 1));
        Tensor permuted = layer.apply(floats(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3));
        assertThat(permuted.shape()).isEqualTo(Shape.of(1, 3, 2));
        assertThat(permuted.toFloats()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 2, 3)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, 2));
    }

    @Test
    void refusesOrdersThatAreNone() {
        for (List<Integer> dims : List.of(List.of(0, 1), List.of(1, 1), Arrays.asList(1, null))) {
            assertThatThrownBy(() -> make("Permute", "dims", dims))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("dims");
        }
    }

    @Test
    void refusesInputsOfAnotherRank() {
        assertThatThrownBy(
                        () ->
                                make("Permute", "name", "p", "dims", List.of(2, 1))
                                        .apply(floats(new float[] {1}, 1, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("p: expected rank 3, found (1, 1)");
    }
}
