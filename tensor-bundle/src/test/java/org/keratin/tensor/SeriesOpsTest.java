package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class SeriesOpsTest {

    @Test
    void correlatesRows() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 3, 2, 1}, 2, 3);
        assertTensor(ops().corrcoef(x)).is(DType.FLOAT32, 2, 2).holds(1, -1, -1, 1);
        assertTensor(ops().corrcoef(vector(1, 2))).is(DType.FLOAT32).holds(1);
        assertThatThrownBy(() -> ops().corrcoef(counting(1, 2, 3)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a vector or a matrix, found shape (1, 2, 3)");
    }

    @Test
    void slidesOneVectorAlongAnother() {
        Tensor x = vector(1, 2, 3);
        Tensor y = vector(0, 1, 0.5f);
        assertTensor(ops().correlate(x, y, "valid")).is(DType.FLOAT32).holds(3.5);
        assertTensor(ops().correlate(x, y, "same")).holds(2, 3.5, 3);
        assertTensor(ops().correlate(x, y, "full")).holds(0.5, 2, 3.5, 3, 0);
        assertThatThrownBy(() -> ops().correlate(x, y, "half"))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a mode, valid, same or full, found \"half\"");
    }

    @Test
    void addsTrapezoids() {
        assertTensor(ops().trapezoid(vector(1, 2, 3), 1.0, -1)).is(DType.FLOAT32).holds(4);
        assertTensor(ops().trapezoid(vector(1, 2, 3), 0.5, 0)).holds(2);
        assertTensor(ops().trapezoid(counting(2, 2), vector(0, 3), 0)).holds(3, 6);
        assertTensor(ops().trapezoid(vector(5), 1.0, 0)).holds(0);
    }

    @Test
    void raisesToPowers() {
        assertTensor(ops().vander(ints(2, 3), 3, false))
                .is(DType.INT32, 2, 3)
                .holds(4, 2, 1, 9, 3, 1);
        assertTensor(ops().vander(vector(2), 3, true)).holds(1, 2, 4);
        assertTensor(ops().vander(vector(2), 0, true)).is(DType.FLOAT32, 1, 0);
    }

    @Test
    void measuresDistances() {
        Tensor x = Tensor.of(new float[] {0, 0, 3, 4}, 2, 2);
        assertTensor(ops().cdist(x, Tensor.of(new float[] {0, 0}, 1, 2)))
                .is(DType.FLOAT32, 2, 1)
                .holds(0, 5);
        assertThatThrownBy(() -> ops().cdist(x, counting(1, 3)))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void countsElementsByInterval() {
        Histogram found = ops().histogram(vector(0, 2, 4, 8, 10), 5, null);
        assertTensor(found.counts()).holds(1, 1, 1, 0, 2);
        assertTensor(found.edges()).holds(0, 2, 4, 6, 8, 10);
        assertTensor(
                        ops().histogram(vector(-1, 0, 1, 9, Float.NaN), 2, new double[] {0, 1})
                                .counts())
                .holds(1, 1);
        assertTensor(ops().histogram(vector(3, 3), 2, null).edges()).holds(2.5, 3, 3.5);
        assertTensor(ops().histogram(Tensor.of(new float[0], 0), 2, null).counts()).holds(0, 0);
        assertThatThrownBy(() -> ops().histogram(vector(1), 2, new double[] {1, 0}))
                .isInstanceOf(TensorException.class)
                .hasMessage(
                        "expected 1 interval or more between ascending ends, found 2 and [1.0, 0.0]");
    }
}
