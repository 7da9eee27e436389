package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;

import java.util.List;
import org.junit.jupiter.api.Test;

class StackOpsTest {

    private final List<Tensor> vectors = List.of(ints(1, 2), ints(3, 4));

    @Test
    void stacksVectors() {
        assertTensor(ops().hstack(vectors)).is(DType.INT32, 4).holds(1, 2, 3, 4);
        assertTensor(ops().vstack(vectors)).is(DType.INT32, 2, 2).holds(1, 2, 3, 4);
        assertTensor(ops().dstack(vectors)).is(DType.INT32, 1, 2, 2).holds(1, 3, 2, 4);
        assertTensor(ops().columnStack(vectors)).is(DType.INT32, 2, 2).holds(1, 3, 2, 4);
    }

    @Test
    void splitsAlongNamedAxes() {
        Tensor x = counting(2, 4, 6);
        assertThat(ops().vsplit(x, 2).get(0).shape()).isEqualTo(Shape.of(1, 4, 6));
        assertThat(ops().hsplit(x, new int[] {1}).get(1).shape()).isEqualTo(Shape.of(2, 3, 6));
        assertThat(ops().dsplit(x, 3).get(2).shape()).isEqualTo(Shape.of(2, 4, 2));
        assertThat(ops().hsplit(counting(4), 2).get(1).shape()).isEqualTo(Shape.of(2));
    }

    @Test
    void turns() {
        Tensor x = counting(2, 2);
        assertTensor(ops().fliplr(x)).holds(1, 0, 3, 2);
        assertTensor(ops().flipud(x)).holds(2, 3, 0, 1);
        assertTensor(ops().rot90(x, 1, 0, 1)).holds(1, 3, 0, 2);
        assertTensor(ops().rot90(x, -1, 0, 1)).holds(2, 0, 3, 1);
        assertTensor(ops().rot90(x, 6, 0, 1)).holds(3, 2, 1, 0);
    }
}
