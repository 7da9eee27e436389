package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeOpsTest {

    private final Tensor x = counting(2, 3);

    @Test
    void reshapes() {
        assertTensor(ops().reshape(x, 3, -1)).is(DType.FLOAT32, 3, 2).holds(0, 1, 2, 3, 4, 5);
        assertTensor(ops().reshape(x, Shape.of(Shape.UNKNOWN))).is(DType.FLOAT32, 6);
        assertTensor(ops().ravel(counting(0, 3))).is(DType.FLOAT32, 0);
        assertTensor(ops().reshape(Tensor.scalar(1f), 1, 1)).is(DType.FLOAT32, 1, 1);
    }

    @Test
    void refusesShapesOfOtherSize() {
        assertThatThrownBy(() -> ops().reshape(x, 4, -1))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected lengths that divide the 6 elements of (2, 3), found [4, -1]");
        assertThatThrownBy(() -> ops().reshape(x, 5))
                .isInstanceOf(TensorException.class)
                .hasMessage(
                        "expected a shape of 6 elements for a tensor of shape (2, 3), found (5,)");
        assertThatThrownBy(() -> ops().reshape(x, -1, -1)).isInstanceOf(TensorException.class);
    }

    @Test
    void ordersAxes() {
        assertTensor(ops().transpose(x)).is(DType.FLOAT32, 3, 2).holds(0, 3, 1, 4, 2, 5);
        Tensor y = counting(2, 3, 4);
        assertThat(ops().transpose(y, -1, 0, 1).shape()).isEqualTo(Shape.of(4, 2, 3));
        assertThat(ops().swapaxes(y, 0, -1).shape()).isEqualTo(Shape.of(4, 3, 2));
        assertThat(ops().moveaxis(y, 0, -1).shape()).isEqualTo(Shape.of(3, 4, 2));
        assertThat(ops().moveaxis(y, new int[] {0, 1}, new int[] {-1, -2}).shape())
                .isEqualTo(Shape.of(4, 3, 2));
        assertTensor(ops().transpose(ops().transpose(y, 2, 0, 1), 1, 2, 0)).isCloseTo(y, 0);
        assertThatThrownBy(() -> ops().transpose(y, 0, 0, 1))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected an order of the axes of shape (2, 3, 4), found [0, 0, 1]");
    }

    @Test
    void addsAndDropsAxes() {
        assertThat(ops().expandDims(x, -1).shape()).isEqualTo(Shape.of(2, 3, 1));
        assertThat(ops().expandDims(x, new int[] {0, -1}).shape()).isEqualTo(Shape.of(1, 2, 3, 1));
        assertThat(ops().squeeze(counting(1, 3, 1)).shape()).isEqualTo(Shape.of(3));
        assertThat(ops().squeeze(counting(1, 3, 1), -1).shape()).isEqualTo(Shape.of(1, 3));
        assertThatThrownBy(() -> ops().squeeze(x, 0))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected length 1 of axis 0 to squeeze, found shape (2, 3)");
    }

    @Test
    void joins() {
        assertTensor(ops().concatenate(List.of(x, counting(1, 3)), 0))
                .is(DType.FLOAT32, 3, 3)
                .holds(0, 1, 2, 3, 4, 5, 0, 1, 2);
        assertTensor(ops().concatenate(List.of(x, x), -1))
                .is(DType.FLOAT32, 2, 6)
                .holds(0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5);
        assertTensor(ops().concatenate(List.of(ints(1), vector(2.5f)), 0))
                .is(DType.FLOAT32, 2)
                .holds(1, 2.5);
        assertTensor(ops().stack(List.of(ints(1, 2), ints(3, 4)), -1))
                .is(DType.INT32, 2, 2)
                .holds(1, 3, 2, 4);
        assertTensor(ops().append(x, ints(9))).is(DType.FLOAT32, 7);
        assertThatThrownBy(() -> ops().concatenate(List.of(), 0))
                .isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().concatenate(List.of(x, counting(2, 2)), 0))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected shapes that agree but on axis 0, found (2, 3) and (2, 2)");
    }

    @Test
    void takesApart() {
        List<Tensor> halves = ops().split(counting(4), 2, 0);
        assertTensor(halves.get(1)).holds(2, 3);
        assertThat(ops().split(counting(5), new int[] {1, 3}, 0))
                .map(t -> t.shape().dim(0))
                .containsExactly(1, 2, 2);
        assertThat(ops().arraySplit(counting(5), 3, 0))
                .map(t -> t.shape().dim(0))
                .containsExactly(2, 2, 1);
        assertTensor(ops().unstack(x, 1).get(2)).is(DType.FLOAT32, 2).holds(2, 5);
        assertTensor(ops().at(x, 0, -1)).holds(3, 4, 5);
        assertThatThrownBy(() -> ops().split(counting(5), 2, 0))
                .isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().at(x, 0, 2)).isInstanceOf(TensorException.class);
    }

    @Test
    void slicesAsPythonDoes() {
        Tensor y = counting(5);
        assertTensor(ops().sliceAxis(y, 0, 1, -1)).holds(1, 2, 3);
        assertTensor(ops().sliceAxis(y, 0, 3, 100)).holds(3, 4);
        assertTensor(ops().sliceAxis(y, 0, 4, 2)).is(DType.FLOAT32, 0);
        assertTensor(ops().sliceAxis(y, 0, null, null, 2)).holds(0, 2, 4);
        assertTensor(ops().sliceAxis(y, 0, null, null, -1)).holds(4, 3, 2, 1, 0);
        assertTensor(ops().sliceAxis(y, 0, -2, 0, -2)).holds(3, 1);
        assertTensor(ops().sliceAxis(y, 0, 100, null, -3)).holds(4, 1);
        assertTensor(ops().slice(x, new int[] {1, 1}, Shape.of(1, 2)))
                .is(DType.FLOAT32, 1, 2)
                .holds(4, 5);
        assertThatThrownBy(() -> ops().slice(x, new int[] {1, 2}, Shape.of(1, 2)))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void sharesRowsButNotTheirFate() {
        Tensor row = ops().sliceAxis(x, 0, 1, 2);
        assertTensor(ops().add(row, 1)).holds(4, 5, 6);
        assertTensor(row).is(DType.FLOAT32, 1, 3).holds(3, 4, 5);
        assertThat(row.toFloats()).containsExactly(3, 4, 5);
        assertThat(row.toBytes()).hasSize(12);
        assertTensor(ops().transpose(row)).is(DType.FLOAT32, 3, 1).holds(3, 4, 5);
    }

    @Test
    void repeats() {
        assertTensor(ops().repeat(x, 2)).is(DType.FLOAT32, 12);
        assertTensor(ops().repeat(x, 2, -1))
                .is(DType.FLOAT32, 2, 6)
                .holds(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertTensor(ops().repeat(x, new int[] {0, 2}, 0))
                .is(DType.FLOAT32, 2, 3)
                .holds(3, 4, 5, 3, 4, 5);
        assertTensor(ops().tile(ints(1, 2), 2)).holds(1, 2, 1, 2);
        assertTensor(ops().tile(ints(1, 2), 2, 2)).is(DType.INT32, 2, 4);
        assertTensor(ops().tile(counting(2, 1), 3)).is(DType.FLOAT32, 2, 3).holds(0, 0, 0, 1, 1, 1);
        assertTensor(ops().broadcastTo(ints(1, 2), Shape.of(2, 2))).holds(1, 2, 1, 2);
        assertThatThrownBy(() -> ops().broadcastTo(x, Shape.of(2, 6)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("(2, 3) and (2, 6)");
    }

    @Test
    void turnsAround() {
        assertTensor(ops().flip(x)).holds(5, 4, 3, 2, 1, 0);
        assertTensor(ops().flip(x, 1)).holds(2, 1, 0, 5, 4, 3);
        assertTensor(ops().roll(ints(1, 2, 3), 1)).holds(3, 1, 2);
        assertTensor(ops().roll(x, -1, 1)).holds(1, 2, 0, 4, 5, 3);
        assertTensor(ops().roll(x, new int[] {1, 2}, new int[] {1})).isCloseTo(x, 0);
    }

    @Test
    void padsWithAValue() {
        assertTensor(ops().pad(ints(1, 2), new int[][] {{1, 2}}, 9)).holds(9, 1, 2, 9, 9);
        assertTensor(ops().pad(counting(1, 1), new int[][] {{1, 0}}))
                .is(DType.FLOAT32, 2, 2)
                .holds(0, 0, 0, 0);
        assertTensor(ops().pad(counting(2, 1), new int[][] {{0, 0}, {1, 1}}, 9))
                .holds(9, 0, 9, 9, 1, 9);
        assertThatThrownBy(() -> ops().pad(x, new int[][] {{1, 1}, {-1, 0}}))
                .isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().pad(ints(1), new int[][] {{Integer.MAX_VALUE, 1}}))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void padsWithItself() {
        Tensor y = ints(1, 2, 3);
        int[][] two = {{2, 2}};
        assertTensor(ops().pad(y, two, PadMode.REFLECT)).holds(3, 2, 1, 2, 3, 2, 1);
        assertTensor(ops().pad(y, two, PadMode.SYMMETRIC)).holds(2, 1, 1, 2, 3, 3, 2);
        assertTensor(ops().pad(y, two, PadMode.EDGE)).holds(1, 1, 1, 2, 3, 3, 3);
    }

    @Test
    void movesStringsToo() {
        Tensor words = Tensor.of(new String[] {"a", "b", "c", "d"}, 2, 2);
        assertThat(ops().transpose(words).toStrings()).containsExactly("a", "c", "b", "d");
        assertThat(ops().flip(words, 0).toStrings()).containsExactly("c", "d", "a", "b");
    }

    @Test
    void padsAnAxisOfLengthOne() {
        assertTensor(ops().pad(counting(2, 1), new int[][] {{0, 0}, {1, 1}}))
                .is(DType.FLOAT32, 2, 3)
                .holds(0, 0, 0, 0, 1, 0);
        assertTensor(ops().pad(counting(2, 1, 1), new int[][] {{0, 0}, {0, 1}, {0, 1}}))
                .is(DType.FLOAT32, 2, 2, 2)
                .holds(0, 0, 0, 0, 1, 0, 0, 0);
    }

    @Test
    void readsTheBytesAsAnotherDtype() {
        assertTensor(ops().view(vector(1, -2), DType.INT32))
                .is(DType.INT32, 2)
                .holds(0x3f800000, 0xc0000000);
        Tensor bytes = ops().view(ints(1, 256), DType.UINT8);
        assertTensor(bytes).is(DType.UINT8, 8).holds(1, 0, 0, 0, 0, 1, 0, 0);
        assertTensor(ops().view(bytes, DType.INT32)).is(DType.INT32, 2).holds(1, 256);
        assertThatThrownBy(() -> ops().view(ints(1, 2, 3), DType.INT64))
                .isInstanceOf(TensorException.class)
                .hasMessage(
                        "expected a tensor whose last axis takes a multiple of the bytes of int64, found int32 of shape (3,)");
    }
}
