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

class IndexOpsTest {

    private final Tensor x = counting(2, 3);

    @Test
    void takesSlices() {
        assertTensor(ops().take(x, ints(2, -1, 0), 1))
                .is(DType.FLOAT32, 2, 3)
                .holds(2, 2, 0, 5, 5, 3);
        assertTensor(ops().take(x, ints(5, 0))).holds(5, 0);
        assertTensor(ops().take(x, Tensor.of(new int[] {1, 0, 1, 0}, 2, 2), 0))
                .is(DType.FLOAT32, 2, 2, 3);
        assertTensor(ops().take(x, vector(1), 0)).is(DType.FLOAT32, 1, 3).holds(3, 4, 5);
        assertThatThrownBy(() -> ops().take(x, ints(3), 1))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected positions on an axis of length 3, found 3");
    }

    @Test
    void takesAlongAnAxis() {
        Tensor columns = Tensor.of(new int[] {2, -3}, 2, 1);
        assertTensor(ops().takeAlongAxis(x, columns, 1)).is(DType.FLOAT32, 2, 1).holds(2, 3);
        assertTensor(ops().takeAlongAxis(x, Tensor.of(new int[] {1, 0, 1}, 1, 3), 0))
                .holds(3, 1, 5);
        assertTensor(ops().takeAlongAxis(x, ints(5, 4))).holds(5, 4);
        assertThatThrownBy(() -> ops().takeAlongAxis(x, Tensor.of(new int[] {3, 0}, 2, 1), 1))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void encodesClasses() {
        assertTensor(ops().oneHot(ints(0, 2, -1, 7), 3))
                .is(DType.FLOAT32, 4, 3)
                .holds(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        assertTensor(ops().oneHot(ints(0, 1), 3, 0, DType.INT32))
                .is(DType.INT32, 3, 2)
                .holds(1, 0, 0, 1, 0, 0);
        assertTensor(ops().multiHot(Tensor.of(new int[] {0, 2, 1, 1}, 2, 2), 3, -1, DType.INT32))
                .is(DType.INT32, 2, 3)
                .holds(1, 0, 1, 0, 1, 0);
    }

    @Test
    void scattersValues() {
        Tensor places = Tensor.of(new int[] {1, 1, 0}, 3, 1);
        assertTensor(ops().scatter(places, vector(1, 2, 5), Shape.of(3))).holds(5, 3, 0);
        assertTensor(ops().scatterUpdate(ints(9, 9, 9), places, ints(1, 2, 5))).holds(5, 2, 9);
        assertTensor(
                        ops().scatterUpdate(
                                        ints(2, 2, 2), places, ints(3, 2, 5), ScatterMode.MULTIPLY))
                .holds(10, 12, 2);
        assertTensor(ops().scatterUpdate(ints(2, 2, 2), places, ints(3, 1, 5), ScatterMode.MAX))
                .holds(5, 3, 2);
        assertTensor(ops().scatterUpdate(x, Tensor.of(new int[] {-1}, 1, 1), counting(1, 3)))
                .holds(0, 1, 2, 0, 1, 2);
        assertThatThrownBy(
                        () -> ops().scatterUpdate(ints(1), Tensor.of(new int[] {1}, 1, 1), ints(1)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected places in a tensor of shape (1,), found 1 on axis 0");
    }

    @Test
    void replacesBlocks() {
        Tensor nines = Tensor.of(new float[] {9, 9}, 2, 1);
        assertTensor(ops().sliceUpdate(x, new int[] {0, 1}, nines)).holds(0, 9, 2, 3, 9, 5);
        assertTensor(ops().sliceUpdate(x, new int[] {1, 5}, nines)).holds(0, 1, 9, 3, 4, 9);
    }

    @Test
    void sortsNanLast() {
        Tensor y = Tensor.of(new double[] {3, Double.NaN, -0.0, 1, Double.NEGATIVE_INFINITY}, 5);
        assertTensor(ops().sort(y)).holds(Double.NEGATIVE_INFINITY, 0, 1, 3, Double.NaN);
        assertTensor(ops().argsort(y)).is(DType.INT32, 5).holds(4, 2, 3, 0, 1);
        assertTensor(ops().sort(Tensor.of(new int[] {3, 1, 2, 0}, 2, 2), 0)).holds(2, 0, 3, 1);
    }

    @Test
    void sortsAScalarByLeavingItAsItIs() {
        Tensor one = Tensor.scalar(3, DType.FLOAT32);
        assertTensor(ops().sort(one, -1)).is(DType.FLOAT32).holds(3);
        assertTensor(ops().argsort(one, 0)).is(DType.INT32).holds(0);
        assertThatThrownBy(() -> ops().sort(one, 1)).isInstanceOf(TensorException.class);
    }

    @Test
    void sortsStably() {
        int[] keys = new int[1000];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = i * 7919 % 13;
        }
        int[] order = ops().argsort(ints(keys)).toInts();
        for (int i = 1; i < order.length; i++) {
            boolean ordered = keys[order[i - 1]] < keys[order[i]];
            boolean stable = keys[order[i - 1]] == keys[order[i]] && order[i - 1] < order[i];
            assertThat(ordered || stable).isTrue();
        }
    }

    @Test
    void findsTheLargest() {
        TopK found = ops().topK(vector(3, 5, 5, 2, 5, 1), 4);
        assertTensor(found.values()).holds(5, 5, 5, 3);
        assertTensor(found.indices()).is(DType.INT64, 4).holds(1, 2, 4, 0);
        assertThatThrownBy(() -> ops().topK(vector(1), 2)).isInstanceOf(TensorException.class);
    }

    @Test
    void asksForTheLikeliest() {
        Tensor predictions = Tensor.of(new float[] {0.1f, 0.9f, 0.8f, 0.5f, 0.5f, 0.5f}, 2, 3);
        assertTensor(ops().inTopK(ints(2, 2), predictions, 1)).holds(false, true);
        assertTensor(ops().inTopK(ints(2, 2), predictions, 2)).holds(true, true);
    }

    @Test
    void searches() {
        Tensor sorted = ints(1, 2, 2, 4);
        assertTensor(ops().searchsorted(sorted, ints(0, 2, 5), false))
                .is(DType.INT32, 3)
                .holds(0, 1, 4);
        assertTensor(ops().searchsorted(sorted, ints(2), true)).holds(3);
        assertTensor(ops().digitize(vector(0.5f, 2), vector(1, 2))).holds(0, 2);
    }

    @Test
    void partitions() {
        int[] order = ops().argpartition(ints(4, 1, 3, 2), 1, -1).toInts();
        assertTensor(ops().sort(ints(order[0], order[1]))).holds(1, 3);
    }

    @Test
    void findsWhatIsThere() {
        Tensor y = Tensor.of(new int[] {0, 3, 3, 0}, 2, 2);
        assertTensor(ops().nonzero(y)).is(DType.INT32, 2, 2).holds(0, 1, 1, 0);
        assertTensor(ops().where(y)).is(DType.INT64, 2, 2).holds(0, 1, 1, 0);
        assertTensor(ops().unique(y)).is(DType.INT32, 2).holds(0, 3);
        List<Tensor> positions = ops().unravelIndex(ints(5, -1), Shape.of(2, 3));
        assertTensor(positions.get(0)).holds(1, 1);
        assertTensor(positions.get(1)).holds(2, 2);
    }

    @Test
    void findsWhatIsAmongOthers() {
        assertTensor(ops().isin(ints(1, 2, 3), ints(3, 1, 9))).holds(true, false, true);
        assertTensor(ops().isin(vector(Float.NaN, 1), vector(Float.NaN))).holds(false, false);
        assertTensor(ops().isin(ints(1), Tensor.of(new int[0], 0))).holds(false);
        assertTensor(ops().isin(Tensor.of(new boolean[] {true, false}, 2), ints(0)))
                .holds(false, true);
    }

    @Test
    void groupsEqualSlices() {
        Tensor x = Tensor.of(new int[] {1, 0, 1, 0, 1, 0}, 2, 3);
        Uniques columns = ops().unique(x, 1, null, 0);
        assertTensor(columns.values()).is(DType.INT32, 2, 2).holds(0, 1, 1, 0);
        assertTensor(columns.indices()).is(DType.INT64, 2).holds(1, 0);
        assertTensor(columns.inverse()).is(DType.INT64, 3).holds(1, 0, 1);
        assertTensor(columns.counts()).is(DType.INT64, 2).holds(1, 2);
    }

    @Test
    void cutsAndFillsUniqueElements() {
        assertTensor(ops().unique(ints(3, 1, 3, 2), null, 2, 0).values()).holds(1, 2);
        assertTensor(ops().unique(ints(3, 1, 3), null, 4, -1).values()).holds(1, 3, -1, -1);
        Uniques symbolic =
                SpecOps.instance().unique(SpecOps.tensor(Shape.of(4, 2), DType.INT32), -1, 3, 0);
        assertThat(symbolic.values().shape()).isEqualTo(Shape.of(4, 3));
        assertThat(symbolic.inverse().shape()).isEqualTo(Shape.of(2));
    }
}
