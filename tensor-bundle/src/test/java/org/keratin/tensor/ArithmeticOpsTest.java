package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class ArithmeticOpsTest {

    private static final Tensor YES = Tensor.of(new boolean[] {true, false}, 2);

    @Test
    void broadcastsShapes() {
        Tensor column = Tensor.of(new float[] {10, 20}, 2, 1);
        assertTensor(ops().add(counting(3), column))
                .is(DType.FLOAT32, 2, 3)
                .holds(10, 11, 12, 20, 21, 22);
        assertTensor(ops().subtract(counting(2, 1, 2), counting(3, 1)))
                .is(DType.FLOAT32, 2, 3, 2)
                .holds(0, 1, -1, 0, -2, -1, 2, 3, 1, 2, 0, 1);
        assertTensor(ops().multiply(Tensor.scalar(2f), counting(2, 2))).holds(0, 2, 4, 6);
        assertTensor(ops().add(counting(0, 3), counting(3))).is(DType.FLOAT32, 0, 3);
    }

    @Test
    void refusesShapesThatDoNot() {
        assertThatThrownBy(() -> ops().add(counting(2, 3), counting(2)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected shapes that broadcast, found (2, 3) and (2,)");
    }

    @Test
    void dividesIntoFloats() {
        assertTensor(ops().divide(ints(1, 3), 2)).is(DType.FLOAT32, 2).holds(0.5, 1.5);
        assertTensor(ops().divide(vector(1, -1, 0), 0))
                .holds(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
        assertTensor(ops().divideNoNan(vector(1, 2), vector(0, 4))).holds(0, 0.5);
        assertTensor(ops().divide(1, vector(4))).holds(0.25);
    }

    @Test
    void roundsQuotientsDownAndRemaindersAlike() {
        Tensor a = ints(7, -7, 7, -7);
        Tensor b = ints(2, 2, -2, -2);
        assertTensor(ops().floorDivide(a, b)).is(DType.INT32, 4).holds(3, -4, -4, 3);
        assertTensor(ops().mod(a, b)).holds(1, 1, -1, -1);
        assertTensor(ops().fmod(a, b)).holds(1, -1, 1, -1);
        assertTensor(ops().floorDivide(vector(7, -7), 2)).holds(3, -4);
        assertTensor(ops().mod(vector(-1, 5.5f), 2)).holds(1, 1.5);
    }

    @Test
    void refusesIntegersOverZero() {
        assertThatThrownBy(() -> ops().floorDivide(ints(1), 0))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected integers other than 0 to divide by, found 0");
        assertThatThrownBy(() -> ops().mod(ints(1), ints(0))).isInstanceOf(TensorException.class);
        assertTensor(ops().mod(vector(1), 0)).holds(Double.NaN);
    }

    @Test
    void raisesToPowers() {
        assertTensor(ops().power(ints(2, -1, 3), ints(10, 3, 0)))
                .is(DType.INT32, 3)
                .holds(1024, -1, 1);
        assertTensor(ops().power(ints(2, 1, -1), ints(-1, -5, -3))).holds(0, 1, -1);
        assertTensor(ops().power(vector(2, 4), 0.5)).holds(Math.sqrt(2), 2);
        assertTensor(ops().power(vector(1), Double.NaN)).holds(1);
    }

    @Test
    void letsNanThrough() {
        Tensor x = vector(1, Float.NaN);
        assertTensor(ops().maximum(x, 2)).holds(2, Double.NaN);
        assertTensor(ops().minimum(2, x)).holds(1, Double.NaN);
        assertTensor(ops().clip(x, 3, 4)).holds(3, Double.NaN);
    }

    @Test
    void wrapsIntegers() {
        assertTensor(ops().add(Tensor.scalar(127L, DType.INT8), 1)).is(DType.INT8).holds(-128);
        assertTensor(ops().subtract(Tensor.scalar(0L, DType.UINT8), 1)).is(DType.UINT8).holds(255);
        assertTensor(ops().multiply(ints(1 << 30), 4)).holds(0);
    }

    @Test
    void treatsUnsigned64BitsAsSuch() {
        Tensor large = Tensor.scalar(-2L, DType.UINT64);
        Tensor three = Tensor.scalar(3L, DType.UINT64);
        assertTensor(ops().greater(large, three)).holds(true);
        assertTensor(ops().binary(BinaryOp.MAXIMUM, large, three)).holds(0x1p64);
        assertTensor(ops().binary(BinaryOp.MOD, large, three)).holds(2);
        assertTensor(ops().cast(large, DType.FLOAT32)).holds(0x1p64);
    }

    @Test
    void knowsBools() {
        assertTensor(ops().add(YES, YES)).holds(true, false);
        assertTensor(ops().multiply(YES, YES)).holds(true, false);
        assertTensor(ops().add(YES, ints(1, 1))).is(DType.INT32, 2).holds(2, 1);
        assertThatThrownBy(() -> ops().subtract(YES, YES))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("use logicalXor");
    }

    @Test
    void computesHalvesInFloat32() {
        Tensor x = ops().cast(vector(1, 1 / 3f), DType.FLOAT16);
        assertTensor(ops().add(x, x)).is(DType.FLOAT16, 2).holds(2, 0.66650390625);
        assertTensor(ops().add(ops().cast(x, DType.BFLOAT16), x)).is(DType.FLOAT32, 2);
    }

    @Test
    void clipsWithTheDTypeOfAllThree() {
        assertTensor(ops().clip(ints(1, 5), 2, 4)).is(DType.INT32, 2).holds(2, 4);
        assertTensor(ops().clip(ints(1, 5), 1.5, 4)).is(DType.FLOAT32, 2).holds(1.5, 4);
    }

    @Test
    void knowsTheRest() {
        assertTensor(ops().arctan2(vector(1), vector(-1))).holds(3 * Math.PI / 4);
        assertTensor(ops().hypot(ints(3), ints(4))).is(DType.FLOAT32, 1).holds(5);
        assertTensor(ops().logaddexp(vector(0), vector(0))).holds(Math.log(2));
        assertTensor(ops().squaredDifference(vector(3), 1)).holds(4);
        assertTensor(
                        ops().nextafter(
                                        Tensor.scalar(1.0, DType.FLOAT64),
                                        Tensor.scalar(2.0, DType.FLOAT64)))
                .holds(1);
    }

    @Test
    void cutsWhatAnotherDtypeCannotHold() {
        Tensor x = vector(-1e10f, -1, 300, Float.POSITIVE_INFINITY);
        assertTensor(ops().saturateCast(x, DType.UINT8)).is(DType.UINT8, 4).holds(0, 0, 255, 255);
        assertTensor(ops().saturateCast(x, DType.INT32))
                .holds(Integer.MIN_VALUE, -1, 300, 2147483520);
        assertTensor(ops().saturateCast(x, DType.FLOAT16)).holds(-65504, -1, 300, 65504);
        assertTensor(ops().saturateCast(ints(-5, 300), DType.INT8)).holds(-5, 127);
    }
}
