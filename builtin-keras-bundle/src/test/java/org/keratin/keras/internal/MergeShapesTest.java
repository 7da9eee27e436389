package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;

class MergeShapesTest {

    private static final Shape X = Shape.of(2, Shape.UNKNOWN, 1);

    @Test
    void broadcastsFromTheLastAxis() {
        List<Shape> inputs = List.of(X, Shape.of(Shape.UNKNOWN, 5));
        assertThat(MergeShapes.broadcast(inputs, "add")).isEqualTo(Shape.of(2, Shape.UNKNOWN, 5));
    }

    @Test
    void joinsWhatAgrees() {
        List<Shape> inputs = List.of(X, Shape.of(2, 3, 4));
        assertThat(MergeShapes.joined(inputs, -1, "join")).isEqualTo(Shape.of(2, Shape.UNKNOWN, 5));
        assertThat(MergeShapes.joined(List.of(X, X), 1, "join")).isEqualTo(X);
    }

    @Test
    void refusesAxesBeyondAllMeasure() {
        Shape large = Shape.of(1, Integer.MAX_VALUE);
        assertThatThrownBy(() -> MergeShapes.joined(List.of(large, large), 1, "join"))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("found 4294967294");
    }
}
