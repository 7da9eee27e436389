package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ops;

import org.junit.jupiter.api.Test;

class DecompositionOpsTest {

    private static final Ops OPS = CpuOps.instance();

    private static void assertClose(Tensor actual, double... expected) {
        assertThat(actual.toDoubles()).containsExactly(expected, within(1e-6));
    }

    @Test
    void splitsAMatrixByReflections() {
        // The first column has length 5; what is left of the second has length 4.
        Qr factors = OPS.qr(Tensor.of(new double[] {3, 5, 4, 0}, 2, 2));
        assertClose(factors.r(), -5, -3, 0, -4);
        assertClose(factors.q(), -0.6, -0.8, -0.8, 0.6);
    }

    @Test
    void givesAsManyColumnsAsTheShorterSideHas() {
        Qr factors = OPS.qr(Tensor.of(new float[] {3, 0, 4}, 3, 1));
        assertThat(factors.q().shape()).isEqualTo(Shape.of(3, 1));
        assertThat(factors.r().dtype()).isEqualTo(DType.FLOAT32);
        assertClose(factors.q(), -0.6, 0, -0.8);
        assertClose(factors.r(), -5);
    }

    @Test
    void completesTheColumns() {
        Tensor x = Tensor.of(new double[] {3, 0, 4}, 3, 1);
        Qr factors = OPS.qr(x, "complete");
        assertThat(factors.r().shape()).isEqualTo(Shape.of(3, 1));
        Tensor q = factors.q();
        assertClose(OPS.matmul(q, OPS.transpose(q)), 1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertClose(OPS.matmul(q, factors.r()), 3, 0, 4);
    }

    @Test
    void splitsEachMatrixOfABatch() {
        Qr factors = OPS.qr(Tensor.of(new float[] {3, 4, 0, 5}, 2, 2, 1));
        assertClose(factors.q(), -0.6, -0.8, 0, -1);
        assertClose(factors.r(), -5, -5);
    }

    @Test
    void splitsAWideMatrix() {
        Tensor x = Tensor.of(new double[] {3, 1, 2, 4, 0, 1}, 2, 3);
        Qr factors = OPS.qr(x);
        assertThat(factors.r().shape()).isEqualTo(Shape.of(2, 3));
        assertThat(factors.r().doubleAt(3)).isZero();
        assertClose(OPS.matmul(factors.q(), factors.r()), x.toDoubles());
    }

    @Test
    void takesEmptyMatrices() {
        Qr factors = OPS.qr(Tensor.of(new float[0], 4, 0));
        assertThat(factors.q().shape()).isEqualTo(Shape.of(4, 0));
        assertThat(factors.r().shape()).isEqualTo(Shape.of(0, 0));
    }

    @Test
    void isNotThrownOffByLargeNumbers() {
        Qr factors = OPS.qr(Tensor.of(new double[] {3e200, 4e200}, 2, 1));
        assertClose(factors.q(), -0.6, -0.8);
    }

    @Test
    void tellsShapesWithoutData() {
        Qr factors = SpecOps.instance().qr(SpecOps.tensor(Shape.of(5, 3), DType.FLOAT32));
        assertThat(factors.q().shape()).isEqualTo(Shape.of(5, 3));
        assertThat(factors.r().shape()).isEqualTo(Shape.of(3, 3));
    }

    @Test
    void refusesWhatIsNoMatrix() {
        assertThatThrownBy(() -> OPS.qr(Tensor.of(new float[] {1}, 1)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected matrices, found a tensor of shape (1,)");
    }

    @Test
    void tellsSignAndLogarithmOfDeterminants() {
        Tensor x = Tensor.of(new float[] {0, 2, 1, 0, 1, 2, 2, 4, 3, 0, 0, 5}, 3, 2, 2);
        SignedLogarithm found = ops().slogdet(x);
        assertTensor(found.sign()).is(DType.FLOAT32, 3).holds(-1, 0, 1);
        assertTensor(found.logarithm()).holds(Math.log(2), Double.NEGATIVE_INFINITY, Math.log(15));
        assertThatThrownBy(() -> ops().slogdet(counting(2, 3)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected square matrices, found shape (2, 3)");
    }
}
