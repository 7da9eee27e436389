package org.keratin.tensor.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;

class AffineTest {

    private static Link link(BinaryOp op, boolean left, float... row) {
        return new WithRow(op, row, left);
    }

    @Test
    void scalesAndShiftsBecomeOneOfEach() {
        Affine affine =
                Affine.of(
                        List.of(
                                link(BinaryOp.ADD, false, 1, 2),
                                link(BinaryOp.MULTIPLY, false, 3),
                                link(BinaryOp.SUBTRACT, false, 1, 1),
                                link(BinaryOp.DIVIDE, false, 2, 4)));
        assertThat(affine.scale()).containsExactly(1.5f, 0.75f);
        assertThat(affine.shift()).containsExactly(1, 1.25f);
        assertThat(affine.links()).hasSize(2);
    }

    @Test
    void subtractedFromANumber() {
        Affine affine = Affine.of(List.of(link(BinaryOp.SUBTRACT, true, 5)));
        assertThat(affine.scale()).containsExactly(-1);
        assertThat(affine.shift()).containsExactly(5);
    }

    @Test
    void aQuotientOfANumberIsNone() {
        assertThat(Affine.of(List.of(link(BinaryOp.DIVIDE, true, 5)))).isNull();
        assertThat(Affine.of(List.of(link(BinaryOp.MAXIMUM, false, 5)))).isNull();
    }
}
