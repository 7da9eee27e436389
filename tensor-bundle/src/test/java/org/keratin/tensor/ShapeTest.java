package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void readsAsPythonWritesTuples() {
        assertThat(Shape.of(Shape.UNKNOWN, 20)).hasToString("(None, 20)");
        assertThat(Shape.of(3)).hasToString("(3,)");
        assertThat(Shape.scalar()).hasToString("()");
    }

    @Test
    void countsAxesFromBothEnds() {
        Shape shape = Shape.of(2, 3, 4);
        assertThat(shape.dim(-1)).isEqualTo(4);
        assertThat(shape.axis(-3)).isZero();
        assertThat(shape.last()).isEqualTo(4);
        assertThatThrownBy(() -> shape.dim(3))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected an axis of a tensor of rank 3, found 3");
    }

    @Test
    void changesAxes() {
        Shape shape = Shape.of(2, 3);
        assertThat(shape.with(-1, 5)).isEqualTo(Shape.of(2, 5));
        assertThat(shape.insert(-1, 7)).isEqualTo(Shape.of(2, 3, 7));
        assertThat(shape.insert(0, 7)).isEqualTo(Shape.of(7, 2, 3));
        assertThat(shape.without(0)).isEqualTo(Shape.of(3));
        assertThat(shape.concat(Shape.of(4))).isEqualTo(Shape.of(2, 3, 4));
        assertThat(Shape.of(2, 3, 4, 5).slice(1, 3)).isEqualTo(Shape.of(3, 4));
    }

    @Test
    void holdsUnknownLengths() {
        Shape shape = Shape.of(Arrays.asList(null, 3));
        assertThat(shape.isKnown()).isFalse();
        assertThat(shape.toList()).containsExactly(null, 3);
        assertThat(shape.accepts(Shape.of(8, 3))).isTrue();
        assertThat(shape.accepts(Shape.of(8, 4))).isFalse();
        assertThatThrownBy(shape::elements)
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("(None, 3)");
    }

    @Test
    void countsElementsWithoutOverflow() {
        assertThat(Shape.of(0, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE).elements())
                .isZero();
        Shape huge = Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThatThrownBy(huge::elements).isInstanceOf(TensorException.class);
    }

    @Test
    void refusesNegativeLengths() {
        assertThatThrownBy(() -> Shape.of(2, -3))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("[2, -3]");
    }
}
