package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ops;

import org.junit.jupiter.api.Test;

class PatchOpsTest {

    private static final int[] ONE = {1};
    private static final int[] TWO = {2};
    private static final int[] NONE = {0};

    @Test
    void unfoldsWindowsAsColumns() {
        Tensor image = counting(1, 1, 2, 3);
        assertTensor(ops().unfold(image, TWO, ONE, NONE, ONE))
                .is(DType.FLOAT32, 1, 4, 2)
                .holds(0, 1, 1, 2, 3, 4, 4, 5);
    }

    @Test
    void unfoldsWindowsOverPaddingAndHoles() {
        Tensor image = counting(1, 1, 2, 2);
        assertTensor(ops().unfold(image, TWO, TWO, ONE, ONE))
                .is(DType.FLOAT32, 1, 4, 4)
                .holds(0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0, 0);
    }

    @Test
    void addsUpWhereFoldedWindowsOverlap() {
        Tensor columns = ops().unfold(ops().ones(Shape.of(1, 1, 2, 3)), TWO, ONE, NONE, ONE);
        assertTensor(ops().fold(columns, new int[] {2, 3}, TWO, ONE, NONE, ONE))
                .is(DType.FLOAT32, 1, 1, 2, 3)
                .holds(1, 2, 1, 1, 2, 1);
    }

    @Test
    void refusesColumnsThatAreNotThoseOfWindows() {
        assertThatThrownBy(() -> ops().fold(counting(1, 4, 3), TWO, TWO, ONE, NONE, ONE))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("(batch, a multiple of 4, 1), found (1, 4, 3)");
    }

    @Test
    void laysChannelsOutAsBlocksAndBack() {
        Tensor deep = counting(1, 1, 2, 4);
        Tensor flat = ops().depthToSpace(deep, 2, DataFormat.CHANNELS_LAST);
        assertTensor(flat).is(DType.FLOAT32, 1, 2, 4, 1).holds(0, 1, 4, 5, 2, 3, 6, 7);
        assertTensor(ops().spaceToDepth(flat, 2, DataFormat.CHANNELS_LAST))
                .is(DType.FLOAT32, 1, 1, 2, 4)
                .holds(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void laysOutChannelsThatComeFirst() {
        Tensor deep = counting(1, 4, 1, 2);
        Tensor flat = ops().depthToSpace(deep, 2, DataFormat.CHANNELS_FIRST);
        assertTensor(flat).is(DType.FLOAT32, 1, 1, 2, 4).holds(0, 2, 1, 3, 4, 6, 5, 7);
        assertTensor(ops().spaceToDepth(flat, 2, DataFormat.CHANNELS_FIRST))
                .holds(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void refusesABlockThatDoesNotDivide() {
        assertThatThrownBy(
                        () -> ops().spaceToDepth(counting(1, 3, 2, 1), 2, DataFormat.CHANNELS_LAST))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("multiples of 2, found shape (1, 3, 2, 1)");
    }
}
