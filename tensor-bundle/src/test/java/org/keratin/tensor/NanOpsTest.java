package org.keratin.tensor;

import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class NanOpsTest {

    private static final float NAN = Float.NaN;
    private static final int[] LAST = {-1};

    private final Tensor x = Tensor.of(new float[] {1, NAN, 3, NAN, NAN, NAN}, 2, 3);

    @Test
    void foldsTheNumbersAlone() {
        assertTensor(ops().nansum(x, LAST, false)).holds(4, 0);
        assertTensor(ops().nanprod(x, LAST, false)).holds(3, 1);
        assertTensor(ops().nanmean(x, LAST, false)).holds(2, NAN);
        assertTensor(ops().nanvar(x, LAST, false)).holds(1, NAN);
        assertTensor(ops().nanstd(x, LAST, true)).is(DType.FLOAT32, 2, 1).holds(1, NAN);
        assertTensor(ops().nanmax(x, LAST, false)).holds(3, NAN);
        assertTensor(ops().nanmin(x, LAST, false)).holds(1, NAN);
        assertTensor(ops().nanmax(x, null, false)).holds(3);
    }

    @Test
    void ordersTheNumbersAlone() {
        assertTensor(ops().nanmedian(x, LAST, false)).holds(2, NAN);
        assertTensor(ops().nanquantile(x, vector(0, 1), LAST, "linear", false))
                .is(DType.FLOAT32, 2, 2)
                .holds(1, NAN, 3, NAN);
        assertTensor(ops().nanpercentile(x, vector(50), null, "linear", false)).holds(2);
    }

    @Test
    void tellsPositionsAmongTheNumbers() {
        assertTensor(ops().nanargmax(x, 1, false)).is(DType.INT32, 2).holds(2, -1);
        assertTensor(ops().nanargmin(x, null, true)).is(DType.INT32, 1, 1).holds(0);
    }

    @Test
    void leavesIntegersBe() {
        assertTensor(ops().nansum(ints(1, 2), null, false)).is(DType.INT32).holds(3);
        assertTensor(ops().nanmax(ints(1, 2), null, false)).is(DType.INT32).holds(2);
        assertTensor(ops().nanmean(ints(1, 2), null, false)).is(DType.FLOAT32).holds(1.5);
    }
}
