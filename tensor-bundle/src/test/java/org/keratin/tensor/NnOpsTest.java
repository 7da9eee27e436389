package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ints;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class NnOpsTest {

    @Test
    void measuresBinarySurprise() {
        assertTensor(ops().binaryCrossentropy(vector(1, 0), vector(0.5f, 0.5f), false))
                .holds(Math.log(2), Math.log(2));
        assertTensor(ops().binaryCrossentropy(vector(1, 0), vector(0, 0), true))
                .holds(Math.log(2), Math.log(2));
        assertTensor(ops().binaryCrossentropy(vector(0), vector(1000), true)).holds(1000);
        assertTensor(ops().binaryCrossentropy(vector(1), vector(0), false))
                .holdsWithin(1e-6, -Math.log(1e-7));
        assertThatThrownBy(() -> ops().binaryCrossentropy(vector(1), vector(1, 2), false))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void measuresSurpriseAmongClasses() {
        Tensor likely = Tensor.of(new float[] {1, 3, 2, 2}, 2, 2);
        Tensor truth = Tensor.of(new float[] {1, 0, 0, 1}, 2, 2);
        assertTensor(ops().categoricalCrossentropy(truth, likely, false, -1))
                .holds(Math.log(4), Math.log(2));
        assertTensor(ops().sparseCategoricalCrossentropy(ints(0, 1), likely, false, -1))
                .holds(Math.log(4), Math.log(2));
        assertTensor(
                        ops().sparseCategoricalCrossentropy(
                                        Tensor.of(new int[] {0, 1}, 2, 1), likely, false, -1))
                .is(DType.FLOAT32, 2);
        assertTensor(ops().categoricalCrossentropy(truth, ops().zerosLike(likely), true, 1))
                .holds(Math.log(2), Math.log(2));
        assertTensor(ops().sparseCategoricalCrossentropy(ints(1), counting(2), true, 0))
                .is(DType.FLOAT32);
    }

    @Test
    void measuresLabelSequences() {
        // Two steps of three equally likely classes: "aa", "a-" and "-a" read as "a", each with
        // probability 1/9.
        Tensor output = ops().zeros(Shape.of(1, 2, 3));
        Tensor target = Tensor.of(new int[] {1, 0}, 1, 2);
        assertTensor(ops().ctcLoss(target, output, ints(1), ints(2), 0))
                .is(DType.FLOAT32, 1)
                .holds(-Math.log(3.0 / 9));
        assertTensor(ops().ctcLoss(target, output, ints(0), ints(2), 0)).holds(-Math.log(1.0 / 9));
        Tensor twice = Tensor.of(new int[] {1, 1}, 1, 2);
        assertTensor(ops().ctcLoss(twice, output, ints(2), ints(2), 0))
                .holds(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> ops().ctcLoss(target, output, ints(3), ints(2), 0))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected lengths of at most 2 and 2, found 3 and 2");
    }

    @Test
    void attends() {
        Tensor query = ops().zeros(Shape.of(1, 2, 1, 1));
        Tensor value = Tensor.of(new float[] {1, 3}, 1, 2, 1, 1);
        assertTensor(ops().dotProductAttention(query, query, value, null, null, null, false))
                .is(DType.FLOAT32, 1, 2, 1, 1)
                .holds(2, 2);
        assertTensor(ops().dotProductAttention(query, query, value, null, null, null, true))
                .holds(1, 2);
        Tensor mask = Tensor.of(new boolean[] {false, true, false, false}, 1, 1, 2, 2);
        assertTensor(ops().dotProductAttention(query, query, value, null, mask, null, false))
                .holds(3, 2);
        Tensor bias = Tensor.of(new float[] {0, 100, 0, 0}, 1, 1, 2, 2);
        assertTensor(ops().dotProductAttention(query, query, value, bias, null, null, false))
                .holds(3, 2);
    }

    @Test
    void sharesHeads() {
        Tensor query = ops().zeros(Shape.of(1, 1, 4, 1));
        Tensor key = ops().zeros(Shape.of(1, 1, 2, 1));
        Tensor value = Tensor.of(new float[] {5, 7}, 1, 1, 2, 1);
        assertTensor(ops().dotProductAttention(query, key, value, null, null, null, false))
                .holds(5, 5, 7, 7);
    }

    @Test
    void decodesTheLikeliestClasses() {
        float[] scores = {.1f, .9f, 0, .1f, .8f, 0, .7f, .1f, 0, 0, .2f, .6f};
        Tensor inputs = Tensor.of(scores, 1, 4, 3);
        CtcDecoded merged = ops().ctcGreedyDecode(inputs, ints(4), true, 0);
        assertTensor(merged.labels()).is(DType.INT32, 1, 1, 4).holds(1, 2, -1, -1);
        assertTensor(merged.scores()).is(DType.FLOAT32, 1, 1).holds(-3.0);
        CtcDecoded shorter = ops().ctcGreedyDecode(inputs, ints(2), false, 0);
        assertTensor(shorter.labels()).holds(1, 1, -1, -1);
    }

    @Test
    void addsUpTheWaysToALabelSequence() {
        // Blank 0.6, the label 0.4: one label is 2 * 0.6 * 0.4 + 0.4 * 0.4, none 0.6 * 0.6.
        float[] logs = {(float) Math.log(0.6), (float) Math.log(0.4)};
        Tensor inputs = Tensor.of(new float[] {logs[0], logs[1], logs[0], logs[1]}, 1, 2, 2);
        CtcDecoded found = ops().ctcBeamSearchDecode(inputs, ints(2), 4, 2, 0);
        assertTensor(found.labels()).is(DType.INT32, 2, 1, 2).holds(1, -1, -1, -1);
        assertTensor(found.scores()).holds(Math.log(0.64), Math.log(0.36));
        assertThatThrownBy(() -> ops().ctcBeamSearchDecode(inputs, ints(2), 1, 2, 0))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("found 1 and 2");
    }

    @Test
    void measuresNoise() {
        assertTensor(ops().psnr(vector(0, 0), vector(1, 1), 10)).holds(20);
    }
}
