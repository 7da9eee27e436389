package org.keratin.tensor.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.UnaryOp;
import org.keratin.tensor.internal.kernel.ChainKernel.Function;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;
import org.keratin.tensor.kernels.Activation;

class BoundsTest {

    private static WithRow bound(BinaryOp op, float value) {
        return new WithRow(op, new float[] {value}, false);
    }

    @Test
    void positivePartsOfPositivePartsAreOne() {
        Bounds bounds =
                Bounds.NONE
                        .and(new Function(UnaryOp.RELU))
                        .and(bound(BinaryOp.MAXIMUM, 0))
                        .and(bound(BinaryOp.MINIMUM, 6));
        assertThat(bounds).isEqualTo(new Bounds(0, 6));
        assertThat(bounds.activation()).isEqualTo(Activation.RELU6);
    }

    @Test
    void theLastBoundWins() {
        Bounds bounds =
                Bounds.NONE.and(bound(BinaryOp.MINIMUM, -1)).and(bound(BinaryOp.MAXIMUM, 0));
        assertThat(bounds).isEqualTo(new Bounds(0, 0));
        assertThat(bounds.activation()).isEqualTo(Activation.LINEAR);
    }

    @Test
    void otherFunctionsAreNoBounds() {
        assertThat(Bounds.NONE.and(new Function(UnaryOp.ABS))).isNull();
        assertThat(Bounds.NONE.and(bound(BinaryOp.ADD, 0))).isNull();
        assertThat(Bounds.NONE.and(new WithRow(BinaryOp.MAXIMUM, new float[] {0, 1}, false)))
                .isNull();
    }
}
