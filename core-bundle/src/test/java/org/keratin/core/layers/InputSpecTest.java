package org.keratin.core.layers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;

class InputSpecTest {

    @Test
    void checksRanks() {
        assertThatCode(() -> InputSpec.rank(2).check(Shape.of(1, 2), "dense"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> InputSpec.rank(2).check(Shape.of(1), "dense"))
                .isInstanceOf(ShapeException.class)
                .hasMessage("dense: expected rank 2, found (1,)");
        assertThatThrownBy(() -> InputSpec.rankAtLeast(3).check(Shape.of(1, 2), "lstm"))
                .hasMessage("lstm: expected rank 3 or more, found (1, 2)");
    }

    @Test
    void checksLengthsThatAreKnownOnBothSides() {
        InputSpec spec = InputSpec.rankAtLeast(2).withAxis(-1, 3).withAxis(1, Shape.UNKNOWN);
        assertThatCode(() -> spec.check(Shape.of(5, 3), "dense")).doesNotThrowAnyException();
        assertThatCode(() -> spec.check(Shape.of(5, Shape.UNKNOWN), "dense"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> spec.check(Shape.of(5, 4), "dense"))
                .isInstanceOf(ShapeException.class)
                .hasMessage("dense: expected axes -1 of length 3, found (5, 4)");
    }
}
