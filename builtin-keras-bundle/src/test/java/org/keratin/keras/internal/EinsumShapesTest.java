package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;

class EinsumShapesTest {

    private static final int ANY = Shape.UNKNOWN;

    private static EinsumShapes of(String equation, Shape input, int... partial) {
        return EinsumShapes.of(EinsumEquation.of("equation", equation), input, Shape.of(partial));
    }

    @Test
    void findsTheLengthsOfKernelAndOutput() {
        EinsumShapes shapes = of("abc,cde->abde", Shape.of(ANY, 5, 2), ANY, 3, 4);
        assertThat(shapes.kernel()).isEqualTo(Shape.of(2, 3, 4));
        assertThat(shapes.output()).isEqualTo(Shape.of(ANY, ANY, 3, 4));
        assertThat(shapes.inputAxes()).containsExactly(0);
        assertThat(shapes.outputAxes()).containsExactly(1, 2);
    }

    @Test
    void keepsAxesThatAreLeftOut() {
        assertThat(of("...c,cd->...d", Shape.of(ANY, 5, 6, 2), 4).output())
                .isEqualTo(Shape.of(ANY, 5, 6, 4));
        assertThat(of("bc...,cd->bd...", Shape.of(ANY, 2, 5, 6), 4).output())
                .isEqualTo(Shape.of(ANY, 4, 5, 6));
    }

    @Test
    void spansTheBiasFromItsFirstAxis() {
        EinsumEquation equation = EinsumEquation.of("equation", "bc...,cde->bde...");
        EinsumShapes shapes = EinsumShapes.of(equation, Shape.of(ANY, 2, 7), Shape.of(3, 4));
        assertThat(shapes.bias(equation, "d")).isEqualTo(Shape.of(3, 1, 1));
        assertThat(shapes.bias(equation, "e")).isEqualTo(Shape.of(4, 1));
        assertThat(shapes.bias(equation, "ed")).isEqualTo(Shape.of(3, 4, 1));
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThatThrownBy(() -> of("abc,cd->abd", Shape.of(ANY, 5, 2), 6, 4))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("abc,cd->abd")
                .hasMessageContaining("(6, 4)");
        assertThatThrownBy(() -> of("ab,bc->ac", Shape.of(ANY, 2), 3, 4))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> of("ab,bc->az", Shape.of(ANY, 2), 3))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> of("ab,bz->a", Shape.of(ANY, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("'z'");
    }
}
