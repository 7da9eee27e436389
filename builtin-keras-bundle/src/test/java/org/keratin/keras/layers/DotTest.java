package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class DotTest {

    private static Tensor merge(Layer layer, Tensor... inputs) {
        return (Tensor) layer.apply(Arguments.of(List.of(inputs)), CallContext.inference());
    }

    private static Layer dot(Object axes) {
        return make("Dot", "axes", axes);
    }

    @Test
    void givesOneNumberForEachSampleOfTwoMatrices() {
        Tensor product = merge(dot(1), row(1, 2), row(3, 4));
        assertThat(product.shape()).isEqualTo(Shape.of(1, 1));
        assertThat(product.toFloats()).containsExactly(11);
    }

    @Test
    void keepsTheOtherAxes() {
        Tensor x = floats(new float[] {1, 2, 3, 4, 5, 6}, 1, 3, 2);
        assertThat(merge(dot(List.of(2, 1)), x, row(1, 10)).toFloats()).containsExactly(21, 43, 65);
        assertThat(merge(dot(List.of(-2, -1)), x, row(1, 0, 1)).toFloats()).containsExactly(6, 8);
        assertThat(merge(dot(2), x, x).shape()).isEqualTo(Shape.of(1, 3, 3));
    }

    @Test
    void givesTheCosineIfItIsToldSo() {
        Layer cosine = make("Dot", "axes", 1, "normalize", true);
        assertThat(merge(cosine, row(3, 4), row(5, 0)).toFloats())
                .containsExactly(new float[] {0.6f}, within(1e-6f));
    }

    @Test
    void writesItsAxesAsItReadThem() {
        assertThat(Layers.config(dot(1))).containsEntry("axes", 1L);
        assertThat(Layers.config(dot(List.of(1, 2)))).containsEntry("axes", List.of(1L, 2L));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> merge(dot(1), row(1, 2), row(1, 2, 3)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("of equal length, found [(1, 2), (1, 3)]");
        assertThatThrownBy(() -> merge(dot(0), row(1), row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected axes behind the batch, not 0");
        assertThatThrownBy(() -> merge(dot(1), row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected 2 tensors of rank 2 or more");
        assertThatThrownBy(() -> dot(List.of(1)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("axes: expected an int or a list of 2 ints");
    }
}
