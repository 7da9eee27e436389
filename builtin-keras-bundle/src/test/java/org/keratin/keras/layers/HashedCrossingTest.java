package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class HashedCrossingTest {

    private static final Tensor LETTERS = Tensor.of(new String[] {"A", "B", "A", "B", "A"}, 5);
    private static final Tensor NUMBERS = Tensor.of(new int[] {101, 101, 101, 102, 102}, 5);

    private static Tensor cross(Layer layer, Tensor... features) {
        return (Tensor)
                layer.apply(Arguments.of((Object) List.of(features)), CallContext.inference());
    }

    @Test
    void putsPairsIntoBins() {
        Tensor bins = cross(make("HashedCrossing", "num_bins", 5), LETTERS, NUMBERS);
        assertThat(bins.dtype()).isEqualTo(DType.INT64);
        assertThat(bins.toInts()).containsExactly(1, 4, 1, 1, 3);
    }

    @Test
    void encodesBins() {
        Layer layer = make("HashedCrossing", "num_bins", 5, "output_mode", "one_hot");
        Tensor hot = cross(layer, LETTERS, NUMBERS);
        assertThat(hot.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(hot.shape()).isEqualTo(Shape.of(5, 5));
        assertThat(hot.toFloats()).startsWith(0, 1, 0, 0, 0, 0, 0, 0, 0, 1);
        Shape each = Shape.of(Shape.UNKNOWN, 1);
        assertThat(layer.computeOutputShapes(Shapes.ofStructure(List.of(each, each))).single())
                .isEqualTo(Shape.of(Shape.UNKNOWN, 5));
    }

    @Test
    void writesItsDtypeAsAPlainName() {
        assertThat(Layers.config(make("HashedCrossing", "num_bins", 5)))
                .containsEntry("dtype", "int64")
                .doesNotContainKey("trainable");
    }

    @Test
    void refusesWhatItCannotCross() {
        Layer layer = make("HashedCrossing", "num_bins", 5);
        assertThatThrownBy(() -> layer.apply(LETTERS))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a list of at least two tensors, found one tensor");
        assertThatThrownBy(() -> cross(layer, LETTERS, Tensor.of(new int[] {1}, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected tensors of one shape");
        assertThatThrownBy(() -> cross(layer, LETTERS, Tensor.of(new float[5], 5)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("expected integers or strings, found float32");
    }
}
