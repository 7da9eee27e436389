package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class BitwiseOpsTest {

    @Test
    void combinesBits() {
        assertTensor(ops().bitwiseAnd(ints(12), 10)).holds(8);
        assertTensor(ops().bitwiseOr(ints(12), 10)).holds(14);
        assertTensor(ops().bitwiseXor(12, ints(10))).holds(6);
        assertTensor(ops().bitwiseNot(ints(0))).holds(-1);
        assertTensor(ops().bitwiseInvert(Tensor.of(new boolean[] {true}, 1))).holds(false);
    }

    @Test
    void shiftsBits() {
        assertTensor(ops().leftShift(ints(1, 1), ints(4, 40))).holds(16, 0);
        assertTensor(ops().rightShift(ints(-8, -8), ints(1, 40))).holds(-4, -1);
        assertTensor(ops().rightShift(Tensor.scalar(200L, DType.UINT8), 1))
                .is(DType.UINT8)
                .holds(100);
    }

    @Test
    void findsCommonDivisorsAndMultiples() {
        assertTensor(ops().gcd(ints(12, -12, 0), 18)).holds(6, 6, 18);
        assertTensor(ops().lcm(ints(4, 0), 6)).holds(12, 0);
    }

    @Test
    void refusesFloats() {
        assertThatThrownBy(() -> ops().bitwiseAnd(vector(1), 1))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected integers for BITWISE_AND, found float32");
    }
}
