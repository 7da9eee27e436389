package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class ElementwiseOpsTest {

    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void keepsIntegersWhereTheResultIsOne() {
        assertTensor(ops().abs(ints(-3, 3))).is(DType.INT32, 2).holds(3, 3);
        assertTensor(ops().negative(ints(-3, 3))).holds(3, -3);
        assertTensor(ops().sign(ints(-3, 0, 3))).is(DType.INT32, 3).holds(-1, 0, 1);
        assertTensor(ops().square(ints(-3))).is(DType.INT32, 1).holds(9);
        assertTensor(ops().square(Tensor.of(new boolean[] {true}, 1))).is(DType.INT32, 1).holds(1);
        assertTensor(ops().round(ints(7))).is(DType.INT32, 1);
    }

    @Test
    void makesFloat32OfIntegersWhereItIsNot() {
        assertTensor(ops().exp(ints(0, 1))).is(DType.FLOAT32, 2).holds(1, Math.E);
        assertTensor(ops().sqrt(Tensor.scalar(9L, DType.INT64))).is(DType.FLOAT32).holds(3);
        assertTensor(ops().floor(ints(2))).is(DType.FLOAT32, 1).holds(2);
    }

    @Test
    void keepsOtherFloats() {
        assertTensor(ops().exp(Tensor.scalar(1.0, DType.FLOAT64)))
                .is(DType.FLOAT64)
                .holdsWithin(1e-15, Math.E);
        assertTensor(ops().exp(Tensor.scalar(1.0, DType.FLOAT16))).is(DType.FLOAT16).holds(2.71875);
    }

    @Test
    void roundsHalvesToEven() {
        Tensor x = vector(0.5f, 1.5f, 2.5f, -0.5f, -1.7f);
        assertTensor(ops().round(x)).holds(0, 2, 2, 0, -2);
        assertTensor(ops().floor(x)).holds(0, 1, 2, -1, -2);
        assertTensor(ops().ceil(x)).holds(1, 2, 3, 0, -1);
        assertTensor(ops().trunc(x)).holds(0, 1, 2, 0, -1);
    }

    @Test
    void followsIeeeAtTheEdges() {
        Tensor x = Tensor.of(new double[] {0, -1, INF, NAN}, 4);
        assertTensor(ops().log(x)).holds(-INF, NAN, INF, NAN);
        assertTensor(ops().sqrt(x)).holds(0, NAN, INF, NAN);
        assertTensor(ops().reciprocal(x)).holds(INF, -1, 0, NAN);
        assertTensor(ops().isnan(x)).holds(false, false, false, true);
        assertTensor(ops().isinf(x)).holds(false, false, true, false);
        assertTensor(ops().isfinite(x)).holds(true, true, false, false);
        assertTensor(ops().signbit(vector(-0.0f, 0, -1))).holds(true, false, true);
    }

    @Test
    void knowsInverseFunctions() {
        Tensor x = Tensor.of(new double[] {0.1, 0.5, 0.9}, 3);
        assertTensor(ops().sin(ops().arcsin(x))).isCloseTo(x, 1e-15);
        assertTensor(ops().tan(ops().arctan(x))).isCloseTo(x, 1e-15);
        assertTensor(ops().sinh(ops().arcsinh(x))).isCloseTo(x, 1e-15);
        assertTensor(ops().tanh(ops().arctanh(x))).isCloseTo(x, 1e-15);
        assertTensor(ops().cosh(ops().arccosh(ops().add(x, 1)))).isCloseTo(ops().add(x, 1), 1e-15);
        assertTensor(ops().erf(ops().erfinv(x))).isCloseTo(x, 1e-14);
        assertTensor(ops().expm1(ops().log1p(x))).isCloseTo(x, 1e-15);
        assertTensor(ops().power(ops().cbrt(x), 3)).isCloseTo(x, 1e-15);
    }

    @Test
    void takesScalarsAndNothing() {
        assertTensor(ops().exp(Tensor.scalar(0f))).is(DType.FLOAT32).holds(1);
        assertTensor(ops().exp(Tensor.of(new float[0], 0, 4)))
                .is(DType.FLOAT32, 0, 4)
                .holds(new double[0]);
    }

    @Test
    void refusesWhatHasNoSense() {
        assertThatThrownBy(() -> ops().exp(Tensor.of(new String[] {"a"}, 1)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("float32, found one of string");
        assertThatThrownBy(() -> ops().negative(Tensor.scalar(1L, DType.BOOL)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected numbers to negate, found bool: use logicalNot");
        assertThatThrownBy(() -> ops().unary(UnaryOp.EXP, ints(1)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected floating elements for EXP, found int32");
    }

    @Test
    void roundsToDecimals() {
        assertTensor(ops().round(vector(1.25f, 1.35f), 1)).holds(1.2, 1.4);
        assertTensor(ops().round(ints(14, 25), -1)).is(DType.INT32, 2).holds(10, 20);
    }

    @Test
    void bendsSmallAndLargeNumbersAlike() {
        float[] elements = {
            -1e30f, -3, -0.5f, -1e-3f, -2e-4f, -9e-5f, 0, 1e-30f, 1, 9.5f, Float.POSITIVE_INFINITY
        };
        float[] found = ops().tanh(vector(elements)).toFloats();
        for (int i = 0; i < found.length; i++) {
            float expected = (float) Math.tanh(elements[i]);
            assertThat(found[i]).isCloseTo(expected, within(Math.ulp(expected)));
        }
        assertTensor(ops().tanh(vector(Float.NaN))).holds(NAN);
    }
}
