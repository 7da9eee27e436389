package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductOpsTest {

    @Test
    void multipliesByRank() {
        Tensor x = counting(2, 3);
        assertTensor(ops().matmul(x, counting(3, 2))).is(DType.FLOAT32, 2, 2).holds(10, 13, 28, 40);
        assertTensor(ops().matmul(x, vector(1, 0, 2))).is(DType.FLOAT32, 2).holds(4, 13);
        assertTensor(ops().matmul(vector(1, 2), x)).is(DType.FLOAT32, 3).holds(6, 9, 12);
        assertTensor(ops().matmul(vector(1, 2), vector(3, 4))).is(DType.FLOAT32).holds(11);
        assertTensor(ops().matmul(counting(2, 1, 2), counting(2, 2, 1)))
                .is(DType.FLOAT32, 2, 1, 1)
                .holds(1, 13);
        assertTensor(ops().matmul(counting(2, 1, 2), counting(2, 1)))
                .is(DType.FLOAT32, 2, 1, 1)
                .holds(1, 3);
        assertTensor(ops().matmul(counting(1, 2), counting(2, 2, 1)))
                .is(DType.FLOAT32, 2, 1, 1)
                .holds(1, 3);
        assertTensor(ops().matmul(counting(2, 0), counting(0, 2))).holds(0, 0, 0, 0);
    }

    @Test
    void choosesDTypesAsKerasDoes() {
        Tensor bytes = ops().cast(ints(100, 100), DType.INT8);
        assertTensor(ops().matmul(bytes, bytes)).is(DType.INT32).holds(20000);
        assertTensor(ops().matmul(ints(1, 2), vector(1, 2))).is(DType.FLOAT32).holds(5);
        Tensor yes = Tensor.of(new boolean[] {true, true}, 2);
        assertTensor(ops().matmul(yes, yes)).holds(true);
        assertTensor(
                        ops().matmul(
                                        ops().cast(vector(1, 2), DType.FLOAT16),
                                        ops().cast(vector(1, 2), DType.FLOAT16)))
                .is(DType.FLOAT16)
                .holds(5);
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThatThrownBy(() -> ops().matmul(counting(2, 3), counting(2, 3)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected shapes (…, m, k) and (…, k, n), found (2, 3) and (2, 3)");
        assertThatThrownBy(() -> ops().matmul(Tensor.scalar(1f), counting(2)))
                .isInstanceOf(TensorException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,7", "17,129,513", "64,300,1", "1,64,1030", "130,4,2"})
    void agreesWithThreeLoops(int m, int k, int n) {
        Tensor a = ops().normal(Shape.of(m, k), 0, 1, DType.FLOAT32, 1);
        Tensor b = ops().normal(Shape.of(k, n), 0, 1, DType.FLOAT32, 2);
        double[] expected = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                for (int l = 0; l < k; l++) {
                    expected[i * n + j] += a.doubleAt(i * k + l) * b.doubleAt(l * n + j);
                }
            }
        }
        assertTensor(ops().matmul(a, b)).holdsWithin(2e-5, expected);
        assertTensor(ops().matmul(ops().cast(a, DType.FLOAT64), b)).holdsWithin(2e-5, expected);
    }

    @Test
    void contractsAxes() {
        assertTensor(ops().dot(counting(2, 3), counting(2, 3, 1)))
                .is(DType.FLOAT32, 2, 2, 1)
                .holds(5, 14, 14, 50);
        assertTensor(ops().dot(counting(2), Tensor.scalar(3f))).holds(0, 3);
        assertTensor(ops().tensordot(counting(2, 3), counting(2, 3), 2))
                .is(DType.FLOAT32)
                .holds(55);
        assertTensor(ops().tensordot(counting(2, 3), counting(2, 2), new int[] {0}, new int[] {1}))
                .is(DType.FLOAT32, 3, 2)
                .holds(3, 9, 4, 14, 5, 19);
        assertTensor(ops().inner(counting(2, 2), counting(1, 2)))
                .is(DType.FLOAT32, 2, 1)
                .holds(1, 3);
        assertTensor(ops().vdot(counting(2, 2), counting(4))).is(DType.FLOAT32).holds(14);
        assertTensor(ops().outer(ints(1, 2), ints(3, 4))).is(DType.INT32, 2, 2).holds(3, 4, 6, 8);
        assertThatThrownBy(() -> ops().tensordot(counting(2, 3), counting(2, 3), 1))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void sumsAsEinsteinDid() {
        Tensor x = counting(2, 3);
        assertTensor(ops().einsum("ij->ji", x)).isCloseTo(ops().transpose(x), 0);
        assertTensor(ops().einsum("ij->", x)).is(DType.FLOAT32).holds(15);
        assertTensor(ops().einsum("ij,kj->ik", x, x)).is(DType.FLOAT32, 2, 2).holds(5, 14, 14, 50);
        assertTensor(ops().einsum("ij,jk", x, counting(3, 1))).is(DType.FLOAT32, 2, 1).holds(5, 14);
        assertTensor(ops().einsum("ii", counting(2, 2))).holds(3);
        assertTensor(ops().einsum("ii->i", counting(3, 3))).holds(0, 4, 8);
        assertTensor(ops().einsum("i,j->ij", ints(1, 2), ints(3, 4)))
                .is(DType.INT32, 2, 2)
                .holds(3, 4, 6, 8);
        assertTensor(ops().einsum("bij,bjk->bik", counting(2, 1, 2), counting(2, 2, 1)))
                .holds(1, 13);
        assertTensor(ops().einsum("...ij,jk->...ik", counting(2, 1, 1, 2), counting(2, 1)))
                .is(DType.FLOAT32, 2, 1, 1, 1)
                .holds(1, 3);
        assertTensor(ops().einsum("...j,...j->...", counting(2, 2), counting(1, 2))).holds(1, 3);
        assertTensor(ops().einsum("ij,jk,kl->il", counting(1, 2), counting(2, 2), counting(2, 1)))
                .holds(3);
        assertTensor(ops().einsum("ij,k->i", x, vector(1, 1))).holds(6, 24);
    }

    @Test
    void refusesSubscriptsThatMakeNoSense() {
        Tensor x = counting(2, 3);
        assertThatThrownBy(() -> ops().einsum("ij,jk->ik", x)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().einsum("ijk->i", x))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected an operand of the rank of \"ijk\", found shape (2, 3)");
        assertThatThrownBy(() -> ops().einsum("ij->ik", x)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().einsum("i?->i", x)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().einsum("ij,ij->i", x, counting(2, 4)))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void knowsTheRest() {
        assertTensor(ops().cross(ints(1, 0, 0), ints(0, 1, 0), -1)).holds(0, 0, 1);
        assertTensor(ops().kron(ints(1, 2), ints(1, 10))).holds(1, 10, 2, 20);
        assertTensor(ops().trace(counting(2, 2))).holds(3);
        assertThatThrownBy(() -> ops().cross(ints(1, 2), ints(1, 2), 0))
                .isInstanceOf(TensorException.class);
    }
}
