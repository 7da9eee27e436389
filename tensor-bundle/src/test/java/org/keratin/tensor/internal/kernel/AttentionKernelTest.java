package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.compose.Attention;

/** The kernel gives what the composed operations give. */
class AttentionKernelTest {

    private static final Ops OPS = CpuOps.instance();

    private static Tensor random(long seed, int... dims) {
        return OPS.random(RandomKind.NORMAL, Shape.of(dims), DType.FLOAT32, seed);
    }

    private static void check(
            Tensor query,
            Tensor key,
            Tensor value,
            Tensor bias,
            Tensor mask,
            Double scale,
            boolean causal) {
        // In float64 the composed form is what computes.
        Tensor expected =
                Attention.dotProduct(
                        OPS, wide(query), wide(key), wide(value), wide(bias), mask, scale, causal);
        Tensor found = OPS.dotProductAttention(query, key, value, bias, mask, scale, causal);
        assertThat(found.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.doubleAt(i)).isCloseTo(expected.doubleAt(i), within(1e-5));
        }
    }

    private static Tensor wide(Tensor x) {
        return x == null ? null : OPS.cast(x, DType.FLOAT64);
    }

    @Test
    void ofOneLength() {
        check(
                random(1, 2, 9, 3, 8),
                random(2, 2, 9, 3, 8),
                random(3, 2, 9, 3, 8),
                null,
                null,
                null,
                false);
    }

    @Test
    void ofKeysAndValuesOfOtherLengths() {
        check(
                random(1, 2, 7, 2, 5),
                random(2, 2, 37, 2, 5),
                random(3, 2, 37, 2, 21),
                null,
                null,
                0.3,
                false);
    }

    @Test
    void ofHeadsThatShareKeys() {
        check(
                random(1, 2, 6, 4, 8),
                random(2, 2, 5, 2, 8),
                random(3, 2, 5, 1, 8),
                null,
                null,
                null,
                false);
    }

    @Test
    void ofMoreScoresThanAreKept() {
        check(
                random(1, 1, 70, 1, 4),
                random(2, 1, 900, 1, 4),
                random(3, 1, 900, 1, 4),
                null,
                null,
                null,
                false);
    }

    @Test
    void withoutAKeyBehindTheQuery() {
        check(
                random(1, 1, 40, 2, 8),
                random(2, 1, 33, 2, 8),
                random(3, 1, 33, 2, 8),
                null,
                null,
                null,
                true);
    }

    @Test
    void withABias() {
        check(
                random(1, 2, 6, 3, 8),
                random(2, 2, 20, 3, 8),
                random(3, 2, 20, 3, 8),
                random(4, 3, 1, 20),
                null,
                null,
                true);
        check(
                random(1, 2, 6, 3, 8),
                random(2, 2, 20, 3, 8),
                random(3, 2, 20, 3, 8),
                random(4, 2, 1, 6, 1),
                null,
                null,
                false);
    }

    @Test
    void withAMaskThatLeavesARowNothing() {
        Tensor mask = OPS.greater(random(5, 2, 1, 6, 20), 0);
        Tensor none = OPS.less(OPS.arange(6), 3);
        Tensor rows = OPS.logicalAnd(mask, OPS.reshape(none, 1, 1, 6, 1));
        check(
                random(1, 2, 6, 3, 8),
                random(2, 2, 20, 3, 8),
                random(3, 2, 20, 3, 8),
                random(4, 20),
                rows,
                null,
                true);
    }
}
