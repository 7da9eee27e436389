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

class CreationOpsTest {

    @Test
    void fills() {
        assertTensor(ops().zeros(Shape.of(2))).is(DType.FLOAT32, 2).holds(0, 0);
        assertTensor(ops().ones(Shape.of(2), DType.BOOL)).holds(true, true);
        assertTensor(ops().full(Shape.of(1, 2), 7, DType.INT8)).is(DType.INT8, 1, 2).holds(7, 7);
        assertTensor(ops().full(Shape.of(2, 2), ints(1, 2), DType.FLOAT32)).holds(1, 2, 1, 2);
        assertTensor(ops().zerosLike(ints(1, 2))).is(DType.INT32, 2).holds(0, 0);
        assertTensor(ops().onesLike(ints(1), DType.FLOAT16)).is(DType.FLOAT16, 1).holds(1);
        assertTensor(ops().fullLike(vector(1), 2)).is(DType.FLOAT32, 1).holds(2);
    }

    @Test
    void countsUp() {
        assertTensor(ops().arange(3)).is(DType.INT32, 3).holds(0, 1, 2);
        assertTensor(ops().arange(1, 4, 2)).holds(1, 3);
        assertTensor(ops().arange(3.0)).is(DType.FLOAT32, 3);
        assertTensor(ops().arange(5, 0, -2)).holds(5, 3, 1);
        assertTensor(ops().arange(0, 1, 0.25)).is(DType.FLOAT32, 4).holds(0, 0.25, 0.5, 0.75);
        assertTensor(ops().arange(3, 0, 1)).is(DType.INT32, 0);
        assertThatThrownBy(() -> ops().arange(0, 1, 0)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops().arange(0, Double.POSITIVE_INFINITY, 1))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void spacesEvenly() {
        assertTensor(ops().linspace(0, 1, 5)).is(DType.FLOAT32, 5).holds(0, 0.25, 0.5, 0.75, 1);
        assertTensor(ops().linspace(0, 1, 4, false, DType.FLOAT64))
                .is(DType.FLOAT64, 4)
                .holds(0, 0.25, 0.5, 0.75);
        assertTensor(ops().linspace(2, 5, 1)).holds(2);
        assertTensor(ops().linspace(vector(0, 10), vector(1, 20), 3, true, DType.FLOAT32))
                .is(DType.FLOAT32, 3, 2)
                .holds(0, 10, 0.5, 15, 1, 20);
        assertTensor(ops().logspace(0, 2, 3, true, 10, DType.FLOAT32)).holds(1, 10, 100);
        assertTensor(ops().geomspace(1, 8, 4, true, DType.FLOAT32)).holds(1, 2, 4, 8);
    }

    @Test
    void makesMatrices() {
        assertTensor(ops().eye(2)).is(DType.FLOAT32, 2, 2).holds(1, 0, 0, 1);
        assertTensor(ops().eye(2, 3, 1, DType.INT32)).is(DType.INT32, 2, 3).holds(0, 1, 0, 0, 0, 1);
        assertTensor(ops().eye(2, 2, -1, DType.INT32)).holds(0, 0, 1, 0);
        assertTensor(ops().tri(2, 3, 0, DType.INT32)).holds(1, 0, 0, 1, 1, 0);
        assertTensor(ops().tril(counting(2, 2, 2), 0)).holds(0, 0, 2, 3, 4, 0, 6, 7);
        assertTensor(ops().triu(counting(2, 2), 0)).holds(0, 1, 0, 3);
    }

    @Test
    void putsAndFindsDiagonals() {
        assertTensor(ops().diag(ints(1, 2), 0)).is(DType.INT32, 2, 2).holds(1, 0, 0, 2);
        assertTensor(ops().diag(ints(1), 1)).holds(0, 1, 0, 0);
        assertTensor(ops().diag(ints(1), -1)).holds(0, 0, 1, 0);
        assertTensor(ops().diag(counting(2, 3), 1)).is(DType.FLOAT32, 2).holds(1, 5);
        assertTensor(ops().diagonal(counting(2, 3), -1, 0, 1)).holds(3);
        assertTensor(ops().diagonal(counting(2, 3), 5, 0, 1)).is(DType.FLOAT32, 0);
        assertTensor(ops().diagonal(counting(2, 2, 2), 0, 1, 2))
                .is(DType.FLOAT32, 2, 2)
                .holds(0, 3, 4, 7);
    }

    @Test
    void makesGrids() {
        List<Tensor> xy = ops().meshgrid(List.of(ints(1, 2), ints(3, 4, 5)), "xy");
        assertTensor(xy.get(0)).is(DType.INT32, 3, 2).holds(1, 2, 1, 2, 1, 2);
        assertTensor(xy.get(1)).holds(3, 3, 4, 4, 5, 5);
        assertThat(ops().meshgrid(List.of(ints(1, 2), ints(3, 4, 5)), "ij").get(0).shape())
                .isEqualTo(Shape.of(2, 3));
        assertThatThrownBy(() -> ops().meshgrid(List.of(ints(1)), "yx"))
                .isInstanceOf(TensorException.class);
    }
}
