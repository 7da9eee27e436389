package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuOpsTest {

    @Test
    void castsByCuttingWrappingAndComparing() {
        assertTensor(ops().cast(vector(1.9f, -1.9f), DType.INT32)).is(DType.INT32, 2).holds(1, -1);
        assertTensor(ops().cast(ints(300, -1), DType.UINT8)).is(DType.UINT8, 2).holds(44, 255);
        assertTensor(ops().cast(ints(-1), DType.UINT32)).holds(4294967295.0);
        assertTensor(ops().cast(vector(0, 0.5f, Float.NaN), DType.BOOL)).holds(false, true, true);
        assertTensor(ops().cast(Tensor.of(new boolean[] {true}, 1), DType.FLOAT16))
                .is(DType.FLOAT16, 1)
                .holds(1);
        assertTensor(ops().cast(Tensor.scalar(1e19, DType.FLOAT64), DType.UINT64)).holds(1e19);
        assertThatThrownBy(() -> ops().cast(Tensor.of(new String[] {"1"}, 1), DType.INT32))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a tensor that can be cast to int32, found one of string");
    }

    @Test
    void handsArraysToTheHost() {
        List<Tensor> found =
                ops().host(
                                inputs -> List.of(Tensor.of(new int[] {inputs.get(0).size()})),
                                List.of(vector(1, 2, 3)),
                                List.of(new TensorSpec(Shape.scalar(), DType.INT32)));
        assertTensor(found.get(0)).holds(3);
        assertThatThrownBy(
                        () ->
                                ops().host(
                                                inputs -> inputs,
                                                List.of(vector(1)),
                                                List.of(
                                                        new TensorSpec(
                                                                Shape.scalar(), DType.INT32))))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected a result of");
    }

    @Test
    void asksForOneDTypeBelowTheFamilies() {
        assertThatThrownBy(() -> ops().binary(BinaryOp.ADD, ints(1), vector(1)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected one dtype, found int32 and float32");
    }
}
