package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class CategoryEncodingTest {

    private static final Tensor PAIRS = Tensor.of(new int[] {0, 2, 1, 1}, 2, 2);

    private static Layer layer(String mode) {
        return make("CategoryEncoding", "num_tokens", 3, "output_mode", mode);
    }

    private static Tensor weigh(Layer layer, Tensor weights) {
        return (Tensor)
                layer.apply(
                        Arguments.of(List.of(PAIRS), Map.of("count_weights", weights)),
                        CallContext.inference());
    }

    @Test
    void marksEachCategoryOfASample() {
        assertThat(layer("multi_hot").apply(PAIRS).toFloats()).containsExactly(1, 0, 1, 0, 1, 0);
        assertThat(layer("binary").apply(PAIRS).toFloats()).containsExactly(1, 0, 1, 0, 1, 0);
    }

    @Test
    void countsCategories() {
        assertThat(layer("count").apply(PAIRS).toFloats()).containsExactly(1, 0, 1, 0, 2, 0);
        Tensor weights = Tensor.of(new float[] {0.5f, 2, 1, 3}, 2, 2);
        assertThat(weigh(layer("count"), weights).toFloats()).containsExactly(0.5f, 0, 2, 0, 4, 0);
    }

    @Test
    void givesEachElementAVector() {
        assertThat(layer("one_hot").apply(PAIRS).shape()).isEqualTo(Shape.of(2, 2, 3));
        Tensor column = Tensor.of(new int[] {2, 5}, 2, 1);
        assertThat(layer("one_hot").apply(column).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(layer("one_hot").apply(column).toFloats()).containsExactly(0, 0, 1, 0, 0, 0);
    }

    @Test
    void takesAnEmptyBatchAndAScalar() {
        assertThat(layer("count").apply(Tensor.of(new int[0], 0, 2)).shape())
                .isEqualTo(Shape.of(0, 3));
        assertThat(layer("multi_hot").apply(Tensor.of(new int[] {1})).toFloats())
                .containsExactly(0, 1, 0);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("CategoryEncoding", "num_tokens", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("num_tokens");
        assertThatThrownBy(() -> layer("int"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"one_hot\", \"multi_hot\", \"count\"");
        assertThatThrownBy(() -> weigh(layer("one_hot"), PAIRS))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected no count_weights");
        assertThatThrownBy(() -> weigh(layer("count"), Tensor.of(new float[1], 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected count_weights of shape (2, 2), found (1,)");
    }
}
