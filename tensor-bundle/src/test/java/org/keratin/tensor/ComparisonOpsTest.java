package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class ComparisonOpsTest {

    @Test
    void comparesAcrossDTypes() {
        assertTensor(ops().equal(ints(1, 2), vector(1, 2.5f))).holds(true, false);
        assertTensor(ops().less(ints(1, 2, 3), 2)).holds(true, false, false);
        assertTensor(ops().lessEqual(ints(1, 2, 3), 2)).holds(true, true, false);
        assertTensor(ops().greater(2, ints(1, 2, 3))).holds(true, false, false);
        assertTensor(ops().greaterEqual(ints(1, 2, 3), 2)).holds(false, true, true);
        assertTensor(ops().notEqual(ints(1, 2), 2)).holds(true, false);
    }

    @Test
    void findsNanUnequal() {
        Tensor x = vector(Float.NaN);
        assertTensor(ops().equal(x, x)).holds(false);
        assertTensor(ops().notEqual(x, x)).holds(true);
        assertTensor(ops().less(x, x)).holds(false);
    }

    @Test
    void comparesStringsForEqualityOnly() {
        Tensor x = Tensor.of(new String[] {"a", "b"}, 2);
        assertTensor(ops().equal(x, Tensor.of(new String[] {"a"}, 1))).holds(true, false);
        assertThatThrownBy(() -> ops().less(x, x)).isInstanceOf(TensorException.class);
    }

    @Test
    void takesAnythingButZeroForTrue() {
        assertTensor(ops().logicalAnd(vector(2, 0), ints(1, 1))).holds(true, false);
        assertTensor(ops().logicalOr(vector(2, 0), ints(0, 0))).holds(true, false);
        assertTensor(ops().logicalXor(vector(2, 2), ints(1, 0))).holds(false, true);
        assertTensor(ops().logicalNot(vector(2, 0))).holds(false, true);
    }

    @Test
    void choosesElements() {
        Tensor condition = Tensor.of(new boolean[] {true, false}, 2);
        assertTensor(ops().where(condition, vector(1, 2), 0)).is(DType.FLOAT32, 2).holds(1, 0);
        assertTensor(ops().where(condition, ints(1, 2), 0.5)).is(DType.FLOAT32, 2).holds(1, 0.5);
        assertTensor(ops().where(condition, 1, ints(5, 6))).is(DType.INT32, 2).holds(1, 6);
        assertTensor(ops().where(condition, 1, 2)).is(DType.INT32, 2).holds(1, 2);
        assertTensor(ops().where(condition, Tensor.of(new float[] {1, 2}, 2, 1), 9))
                .is(DType.FLOAT32, 2, 2)
                .holds(1, 9, 2, 9);
        assertTensor(ops().where(condition, Tensor.scalar(1.0, DType.FLOAT16), 0))
                .is(DType.FLOAT16, 2)
                .holds(1, 0);
    }

    @Test
    void allowsForRounding() {
        Tensor x = vector(1, Float.POSITIVE_INFINITY, Float.NaN);
        Tensor y = vector(1.000001f, Float.POSITIVE_INFINITY, Float.NaN);
        assertTensor(ops().isclose(x, y)).holds(true, true, false);
        assertTensor(ops().isclose(x, y, 1e-5, 1e-8, true)).holds(true, true, true);
        assertTensor(ops().isclose(ints(1), ints(2))).holds(false);
    }
}
