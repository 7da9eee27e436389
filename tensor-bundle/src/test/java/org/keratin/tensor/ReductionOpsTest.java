package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class ReductionOpsTest {

    private final Tensor x = counting(2, 3);

    @Test
    void foldsAxes() {
        assertTensor(ops().sum(x)).is(DType.FLOAT32).holds(15);
        assertTensor(ops().sum(x, 0)).is(DType.FLOAT32, 3).holds(3, 5, 7);
        assertTensor(ops().sum(x, -1, true)).is(DType.FLOAT32, 2, 1).holds(3, 12);
        assertTensor(ops().sum(counting(2, 3, 2), new int[] {0, 2}, false))
                .is(DType.FLOAT32, 3)
                .holds(14, 22, 30);
        assertTensor(ops().sum(counting(2, 3, 2), new int[] {-1, 0}, true))
                .is(DType.FLOAT32, 1, 3, 1)
                .holds(14, 22, 30);
        assertTensor(ops().prod(x, 1)).holds(0, 60);
        assertTensor(ops().mean(x, 0)).holds(1.5, 2.5, 3.5);
        assertTensor(ops().var(x, 1)).holds(2.0 / 3, 2.0 / 3);
        assertTensor(ops().std(vector(1, 3))).holds(1);
        assertTensor(ops().max(x, 0)).holds(3, 4, 5);
        assertTensor(ops().min(x, 1)).holds(0, 3);
    }

    @Test
    void refusesAxesThatAreNotThere() {
        assertThatThrownBy(() -> ops().sum(x, 2)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().sum(x, new int[] {0, -2}, false))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected each axis once, found axis 0 twice");
    }

    @Test
    void leavesTheTensorForNoAxes() {
        assertTensor(ops().sum(x, new int[0], false)).isCloseTo(x, 0);
        assertTensor(ops().mean(ints(1, 2), new int[0], false)).is(DType.INT32, 2);
        assertTensor(ops().var(x, new int[0], false)).is(DType.FLOAT32, 2, 3);
        assertTensor(ops().all(x, new int[0], false)).holds(false, true, true, true, true, true);
    }

    @Test
    void widensSmallIntegers() {
        assertTensor(ops().sum(Tensor.of(new boolean[] {true, true}, 2))).is(DType.INT32).holds(2);
        assertTensor(ops().sum(ops().cast(ints(100, 100), DType.INT8))).is(DType.INT32).holds(200);
        assertTensor(ops().sum(ops().cast(ints(1, 2), DType.INT64))).is(DType.INT64).holds(3);
        assertTensor(ops().prod(ops().cast(ints(3, 2), DType.INT64))).is(DType.INT32).holds(6);
        assertTensor(ops().mean(ints(1, 2))).is(DType.FLOAT32).holds(1.5);
    }

    @Test
    void accumulatesPrecisely() {
        Tensor many = ops().full(Shape.of(1 << 22), 0.1, DType.FLOAT32);
        assertTensor(ops().mean(many)).holdsWithin(1e-7, 0.1f);
        Tensor halves = ops().full(Shape.of(100_000), 1000, DType.FLOAT16);
        assertTensor(ops().mean(halves)).is(DType.FLOAT16).holds(1000);
    }

    @Test
    void letsNanThrough() {
        Tensor y = vector(1, Float.NaN, 3);
        assertTensor(ops().max(y)).holds(Double.NaN);
        assertTensor(ops().min(y)).holds(Double.NaN);
        assertTensor(ops().argmax(y)).holds(1);
        assertTensor(ops().argmin(y)).holds(1);
    }

    @Test
    void foldsNothing() {
        Tensor nothing = counting(0, 3);
        assertTensor(ops().sum(nothing, 0)).holds(0, 0, 0);
        assertTensor(ops().prod(nothing, 0)).holds(1, 1, 1);
        assertTensor(ops().all(nothing)).holds(true);
        assertTensor(ops().any(nothing)).holds(false);
        assertTensor(ops().max(nothing, 1)).is(DType.FLOAT32, 0);
        assertThatThrownBy(() -> ops().max(nothing, 0))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected elements to take the MAX of, found shape (0, 3)");
        assertTensor(ops().max(nothing, null, false, 7)).is(DType.INT64).holds(7);
        assertThatThrownBy(() -> ops().argmax(nothing, 0)).isInstanceOf(TensorException.class);
    }

    @Test
    void startsFromAnInitialValue() {
        assertTensor(ops().max(ints(1, 5), null, false, 3)).is(DType.INT32).holds(5);
        assertTensor(ops().min(ints(1, 5), null, false, 0)).holds(0);
    }

    @Test
    void asksAll() {
        Tensor y = Tensor.of(new int[] {1, 0, 2, 3}, 2, 2);
        assertTensor(ops().all(y, 1)).holds(false, true);
        assertTensor(ops().any(y, 0)).holds(true, true);
        assertTensor(ops().countNonzero(y)).is(DType.INT32).holds(3);
        assertTensor(ops().countNonzero(y, new int[] {0}, false)).holds(2, 1);
        assertTensor(ops().allclose(vector(1), vector(1.0000001f))).holds(true);
    }

    @Test
    void findsTheFirstExtremum() {
        Tensor y = Tensor.of(new int[] {3, 1, 3, 1, 2, 2}, 2, 3);
        assertTensor(ops().argmax(y)).is(DType.INT32).holds(0);
        assertTensor(ops().argmax(y, 1)).holds(0, 1);
        assertTensor(ops().argmin(y, 0)).holds(1, 0, 1);
        assertTensor(ops().argmin(y, -1, true)).is(DType.INT32, 2, 1).holds(1, 0);
    }

    @Test
    void addsExponentialsWithoutOverflow() {
        assertTensor(ops().logsumexp(vector(1000, 1000))).holds(1000 + Math.log(2));
        assertTensor(ops().logsumexp(counting(2, 1), 1, true)).is(DType.FLOAT32, 2, 1).holds(0, 1);
        assertTensor(ops().logsumexp(vector(Float.NEGATIVE_INFINITY)))
                .holds(Double.NEGATIVE_INFINITY);
        assertTensor(ops().logsumexp(vector(Float.POSITIVE_INFINITY)))
                .holds(Double.POSITIVE_INFINITY);
    }
}
