package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class RealOpsTest {

    private static final float NAN = Float.NaN;
    private static final float INF = Float.POSITIVE_INFINITY;

    private final Tensor extremes = vector(NAN, INF, -INF, -2, 3);

    @Test
    void tellsAngles() {
        assertTensor(ops().angle(extremes)).holds(NAN, 0, Math.PI, Math.PI, 0);
        assertTensor(ops().deg2rad(vector(180, 90))).holds(Math.PI, Math.PI / 2);
        assertTensor(ops().rad2deg(vector((float) Math.PI))).holds(180);
        assertTensor(ops().deg2rad(Tensor.of(new long[] {180}, 1))).is(DType.FLOAT64, 1);
    }

    @Test
    void dividesTheSineByItsAngle() {
        assertTensor(ops().sinc(vector(0, 0.5f, 1))).holds(1, 2 / Math.PI, 0);
    }

    @Test
    void tellsInfinitiesApart() {
        assertTensor(ops().isposinf(extremes)).holds(false, true, false, false, false);
        assertTensor(ops().isneginf(extremes)).holds(false, false, true, false, false);
        assertTensor(ops().isposinf(ints(1))).holds(false);
    }

    @Test
    void replacesWhatIsNoNumber() {
        assertTensor(ops().nanToNum(extremes, 7, 8.0, -9.0)).holds(7, 8, -9, -2, 3);
        assertTensor(ops().nanToNum(extremes, 0, null, null))
                .holds(0, Float.MAX_VALUE, -Float.MAX_VALUE, -2, 3);
        assertTensor(ops().nanToNum(ints(4), 0, null, null)).is(DType.INT32, 1).holds(4);
    }

    @Test
    void prefersNumbersToNan() {
        assertTensor(ops().fmax(vector(NAN, 1, 5), vector(2, NAN, 3))).holds(2, 1, 5);
        assertTensor(ops().fmin(vector(NAN, 1, 5), vector(2, NAN, 3))).holds(2, 1, 3);
        assertTensor(ops().fmax(ints(1, 5), ints(2, 3))).is(DType.INT32, 2).holds(2, 5);
    }

    @Test
    void stepsAtZero() {
        assertTensor(ops().heaviside(vector(-1, 0, 2, NAN), vector(0.5f))).holds(0, 0.5, 1, NAN);
    }

    @Test
    void scalesByPowersOfTwo() {
        assertTensor(ops().ldexp(vector(3, 1), ints(2, -1))).is(DType.FLOAT32, 2).holds(12, 0.5);
        assertThatThrownBy(() -> ops().ldexp(vector(3), vector(2)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected integers as exponents, found float32");
    }

    @Test
    void addsPowersOfTwo() {
        assertTensor(ops().logaddexp2(vector(3), vector(3))).holds(4);
    }

    @Test
    void integratesTheGammaFunction() {
        // P(1, x) is 1 - exp(-x); P(1/2, x) is erf of the root of x.
        assertTensor(ops().gammainc(vector(1, 1, 0.5f), vector(1, 5, 1)))
                .holds(1 - Math.exp(-1), 1 - Math.exp(-5), 0.8427008);
        assertTensor(ops().gammainc(vector(2, 0, -1, 3), vector(0, 1, 1, INF))).holds(0, 1, NAN, 1);
        assertTensor(ops().gammainc(Tensor.of(new float[] {1, 2}, 2, 1), vector(1, 2, 3)))
                .is(DType.FLOAT32, 2, 3);
    }
}
