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

class ConcatenateTest {

    private static Tensor merge(Layer layer, Tensor... inputs) {
        return (Tensor) layer.apply(Arguments.of(List.of(inputs)), CallContext.inference());
    }

    @Test
    void joinsAlongAnAxis() {
        assertThat(merge(make("Concatenate"), row(1, 2), row(3)).toFloats())
                .containsExactly(1, 2, 3);
        Layer first = make("Concatenate", "axis", 0);
        assertThat(merge(first, row(1, 2), row(3, 4)).shape()).isEqualTo(Shape.of(2, 2));
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Shapes inputs =
                Shapes.ofStructure(
                        List.of(Shape.of(Shape.UNKNOWN, 3, 1), Shape.of(Shape.UNKNOWN, 4, 1)));
        assertThat(make("Concatenate", "axis", 1).computeOutputShapes(inputs).single())
                .isEqualTo(Shape.of(Shape.UNKNOWN, 7, 1));
    }

    @Test
    void joinsMasks() {
        CallContext context = CallContext.inference();
        Tensor a = floats(new float[] {1}, 1, 1, 1);
        Tensor b = floats(new float[] {2}, 1, 1, 1);
        context.setMask(b, Tensor.of(new boolean[] {false}, 1, 1));
        Arguments both = Arguments.of(List.of(a, b));
        Tensor joined = (Tensor) make("Concatenate", "axis", 1).apply(both, context);
        Tensor mask = context.mask(joined);
        assertThat(mask.shape()).isEqualTo(Shape.of(1, 2));
        assertThat(mask.doubleAt(0)).isEqualTo(1);
        assertThat(mask.doubleAt(1)).isZero();
    }

    @Test
    void refusesWhatDoesNotFit() {
        Layer first = make("Concatenate", "axis", 0);
        assertThatThrownBy(() -> merge(first, row(1, 2), row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected shapes that agree on all axes but 0");
        assertThatThrownBy(() -> merge(make("Concatenate", "axis", 2), row(1), row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected an axis of a tensor of rank 2, found 2");
    }
}
