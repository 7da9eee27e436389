package org.keratin.tensor;

import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class ActivationOpsTest {

    private final Tensor x = vector(-2, 0, 2);

    @Test
    void rectifies() {
        assertTensor(ops().relu(x)).holds(0, 0, 2);
        assertTensor(ops().relu(ints(-1, 1))).is(DType.INT32, 2).holds(0, 1);
        assertTensor(ops().relu(vector(Float.NaN))).holds(Double.NaN);
        assertTensor(ops().relu6(vector(-1, 3, 9))).holds(0, 3, 6);
        assertTensor(ops().leakyRelu(x)).holds(-0.4, 0, 2);
        assertTensor(ops().elu(x)).holds(Math.exp(-2) - 1, 0, 2);
        assertTensor(ops().celu(x, 2)).holds(2 * (Math.exp(-1) - 1), 0, 2);
        assertTensor(ops().selu(x)).holds(-1.5201664686, 0, 2.1014020);
        assertTensor(ops().threshold(x, 0, 9)).holds(9, 9, 2);
    }

    @Test
    void rectifiesWithAllParameters() {
        Tensor y = vector(-10, -5, 0, 5, 10);
        assertTensor(ops().relu(y, 0.5, null, 0)).holds(-5, -2.5, 0, 5, 10);
        assertTensor(ops().relu(y, 0, 5.0, 0)).holds(0, 0, 0, 5, 5);
        assertTensor(ops().relu(y, 0, null, 5)).holds(0, 0, 0, 0, 10);
        assertTensor(ops().relu(y, 0.5, 6.0, 5)).holds(-7.5, -5, -2.5, 0, 6);
    }

    @Test
    void squashes() {
        assertTensor(ops().sigmoid(x)).holds(0.119202922, 0.5, 0.880797078);
        assertTensor(ops().sigmoid(vector(-1000, 1000))).holds(0, 1);
        assertTensor(ops().logSigmoid(vector(-1000, 0))).holds(-1000, -Math.log(2));
        assertTensor(ops().hardSigmoid(vector(-4, 0, 1.5f, 4))).holds(0, 0.5, 0.75, 1);
        assertTensor(ops().sparseSigmoid(vector(-2, 0, 0.5f, 2))).holds(0, 0.5, 0.75, 1);
        assertTensor(ops().hardTanh(x)).holds(-1, 0, 1);
        assertTensor(ops().tanhShrink(x)).holds(-2 + Math.tanh(2), 0, 2 - Math.tanh(2));
        assertTensor(ops().softsign(x)).holds(-2.0 / 3, 0, 2.0 / 3);
    }

    @Test
    void gates() {
        assertTensor(ops().silu(x)).holds(-0.238405844, 0, 1.761594156);
        assertTensor(ops().hardSilu(x)).holds(-1.0 / 3, 0, 5.0 / 3);
        assertTensor(ops().mish(x)).holds(-0.252501483, 0, 1.943958960);
        assertTensor(ops().gelu(x)).holds(-0.045500264, 0, 1.954499736);
        assertTensor(ops().gelu(x, true)).holds(-0.045402306, 0, 1.954597694);
        assertTensor(ops().glu(vector(1, 2, 0, 0), -1)).holds(0.5, 1);
    }

    @Test
    void bends() {
        assertTensor(ops().softplus(vector(-1000, 0, 1000))).holds(0, Math.log(2), 1000);
        assertTensor(ops().sparsePlus(vector(-2, 0, 3))).holds(0, 0.25, 3);
        assertTensor(ops().squareplus(x, 4)).holds(Math.sqrt(2) - 1, 1, Math.sqrt(2) + 1);
        assertTensor(ops().softShrink(x, 0.5)).holds(-1.5, 0, 1.5);
        assertTensor(ops().hardShrink(vector(-2, 0.4f, 0.6f), 0.5)).holds(-2, 0, 0.6f);
        assertTensor(ops().exponential(x)).holds(Math.exp(-2), 1, Math.exp(2));
        assertTensor(ops().linear(x)).isCloseTo(x, 0);
    }

    @Test
    void sharesOut() {
        assertTensor(ops().softmax(vector(1000, 1000))).holds(0.5, 0.5);
        assertTensor(ops().softmax(counting(2, 2), 0))
                .holds(0.119202922, 0.119202922, 0.880797078, 0.880797078);
        assertTensor(ops().softmax(ops().zeros(Shape.of(2, 2)), null))
                .holds(0.25, 0.25, 0.25, 0.25);
        assertTensor(ops().logSoftmax(vector(0, 0))).holds(-Math.log(2), -Math.log(2));
        assertTensor(ops().softmax(ops().cast(x, DType.FLOAT16))).is(DType.FLOAT16, 3);
        assertTensor(ops().softmax(counting(2, 0))).is(DType.FLOAT32, 2, 0);
        assertTensor(ops().sparsemax(vector(1, 5), -1)).holds(0, 1);
    }
}
