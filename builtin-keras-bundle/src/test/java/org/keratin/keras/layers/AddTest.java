package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class AddTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4}, 1, 2, 2);

    private static Tensor merge(Layer layer, Tensor... inputs) {
        return (Tensor) layer.apply(Arguments.of(List.of(inputs)), CallContext.inference());
    }

    @Test
    void addsAllInputsUp() {
        assertThat(merge(make("Add"), X, X, X).toFloats()).containsExactly(3, 6, 9, 12);
        assertThat(merge(make("Add"), X).toFloats()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void broadcastsBehindTheBatch() {
        assertThat(merge(make("Add"), X, row(10, 20)).toFloats()).containsExactly(11, 22, 13, 24);
    }

    @Test
    void takesAnEmptyBatch() {
        Tensor empty = floats(new float[0], 0, 2);
        assertThat(merge(make("Add"), empty, empty).shape()).isEqualTo(Shape.of(0, 2));
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Shapes inputs =
                Shapes.ofStructure(
                        List.of(Shape.of(Shape.UNKNOWN, 3, 1), Shape.of(Shape.UNKNOWN, 4)));
        assertThat(make("Add").computeOutputShapes(inputs).single())
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, 4));
    }

    @Test
    void letsThroughWhatOneOfTheMasksDoes() {
        CallContext context = CallContext.inference();
        Tensor a = row(1, 2);
        Tensor b = row(3, 4);
        context.setMask(a, Tensor.of(new boolean[] {false}, 1));
        context.setMask(b, Tensor.of(new boolean[] {true}, 1));
        Tensor sum = (Tensor) make("Add").apply(Arguments.of(List.of(a, b)), context);
        assertThat(context.mask(sum).doubleAt(0)).isEqualTo(1);
    }

    @Test
    void hasNoMaskIfOneInputHasNone() {
        CallContext context = CallContext.inference();
        Tensor a = row(1, 2);
        context.setMask(a, Tensor.of(new boolean[] {false}, 1));
        Tensor sum = (Tensor) make("Add").apply(Arguments.of(List.of(a, row(1, 2))), context);
        assertThat(context.mask(sum)).isNull();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> merge(make("Add"), row(1, 2), row(1, 2, 3)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining(
                        "expected shapes that broadcast behind the batch, found [(1, 2), (1, 3)]");
        assertThatThrownBy(() -> merge(make("Add"), row(1), floats(new float[2], 2, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected batches of one length");
        assertThatThrownBy(() -> merge(make("Add"), Tensor.scalar(1f)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected tensors with a batch");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThatThrownBy(() -> make("Add").apply(X))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a list of at least 1 tensor");
        assertThatThrownBy(() -> merge(make("Add")))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a list of at least 1 tensor");
    }
}
