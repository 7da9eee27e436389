package org.keratin.tensor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Softmax, normalizations, attention and einsum are one step each in a plan. */
class PlanRowsTest {

    private static final Ops OPS = CpuOps.instance();
    private static final int[] LAST = {-1};

    private static Tensor random(long seed, int... dims) {
        return OPS.random(RandomKind.NORMAL, Shape.of(dims), DType.FLOAT32, seed);
    }

    /** A plan with one input gives what was recorded, of other inputs too, and in few steps. */
    private static void check(int steps, BiFunction<Ops, Tensor, Tensor> f, int... dims) {
        Plan plan =
                Plan.record(
                                List.of(random(99, dims)),
                                (ops, in) -> List.of(f.apply(ops, in.get(0))))
                        .plan()
                        .orElseThrow();
        for (int seed = 0; seed < 2; seed++) {
            Tensor found = plan.run(List.of(random(seed, dims))).get(0);
            Tensor expected = f.apply(OPS, random(seed, dims));
            assertThat(found.shape()).isEqualTo(expected.shape());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.doubleAt(i)).isCloseTo(expected.doubleAt(i), within(1e-5));
            }
        }
        assertThat(plan.steps()).isEqualTo(steps);
    }

    @Test
    void softmaxAlongTheLastAxes() {
        check(1, (ops, x) -> ops.softmax(x), 3, 5, 37);
        check(1, (ops, x) -> ops.softmax(x, new int[] {-1, 1}), 3, 5, 37);
        check(2, (ops, x) -> ops.multiply(ops.softmax(ops.add(x, 1)), 2), 3, 37);
    }

    @Test
    void softmaxAlongOtherAxesIsComposed() {
        check(4, (ops, x) -> ops.softmax(x, 0), 3, 37);
    }

    @Test
    void normalizationsTakeScalesAndShifts() {
        Tensor gamma = random(5, 37);
        Tensor beta = random(6, 37);
        check(1, (ops, x) -> ops.layerNormalization(x, gamma, beta, LAST, 1e-3), 4, 37);
        check(1, (ops, x) -> ops.layerNormalization(x, null, beta, LAST, 1e-3), 4, 37);
        check(1, (ops, x) -> ops.layerNormalization(x, gamma, null, LAST, 1e-3), 4, 37);
        check(1, (ops, x) -> ops.rmsNormalization(x, gamma, LAST, 1e-3), 4, 37);
    }

    @Test
    void aNormalizationThatTheInputGoesOnBeside() {
        check(1, (ops, x) -> ops.add(ops.layerNormalization(x, null, null, LAST, 1e-3), x), 4, 37);
        check(
                2,
                (ops, x) -> {
                    Tensor y = ops.exp(x);
                    return ops.add(y, ops.layerNormalization(y, null, null, LAST, 1e-3));
                },
                4,
                37);
    }

    @Test
    void activationsAreDoneByTheProductBefore() {
        Tensor kernel = random(5, 8, 20);
        Tensor bias = random(6, 20);
        check(1, (ops, x) -> ops.gelu(ops.add(ops.matmul(x, kernel), bias), false), 4, 8);
        check(1, (ops, x) -> ops.gelu(ops.add(ops.matmul(x, kernel), bias), true), 4, 8);
        check(1, (ops, x) -> ops.silu(ops.add(ops.matmul(x, kernel), bias)), 4, 8);
        check(1, (ops, x) -> ops.silu(x), 4, 8);
        check(1, (ops, x) -> ops.gelu(ops.silu(x)), 4, 8);
    }

    @Test
    void anEinsumOfHeadsIsAProductWithItsBias() {
        Tensor kernel = random(5, 12, 3, 7);
        Tensor bias = random(6, 3, 7);
        Tensor row = random(7, 7);
        for (int batch : new int[] {1, 4}) {
            check(
                    batch == 1 ? 2 : 3,
                    (ops, x) -> ops.add(ops.einsum("abc,cde->abde", x, kernel), bias),
                    batch,
                    5,
                    12);
            check(
                    batch == 1 ? 2 : 3,
                    (ops, x) -> ops.multiply(ops.einsum("abc,cde->abde", x, kernel), row),
                    batch,
                    5,
                    12);
        }
    }

    @Test
    void aResidualIsAddedByTheProductInAnotherShape() {
        Tensor kernel = random(5, 12, 12);
        check(3, (ops, x) -> ops.add(x, ops.einsum("abc,cd->abd", x, kernel)), 4, 5, 12);
    }

    @Test
    void attentionOfWhatIsProjected() {
        Tensor kernel = random(5, 12, 2, 6);
        check(
                3,
                (ops, x) -> {
                    Tensor q = ops.einsum("abc,cde->abde", x, kernel);
                    return ops.dotProductAttention(q, q, q, null, null, null, true);
                },
                1,
                5,
                12);
        Tensor mask = OPS.greater(random(6, 5, 5), 0);
        check(
                2,
                (ops, x) -> {
                    Tensor q = ops.reshape(x, 4, 5, 3, 4);
                    return ops.dotProductAttention(q, q, q, null, mask, null, false);
                },
                4,
                5,
                12);
    }

    @Test
    void axesOfLengthOneMoveWithoutACopy() {
        check(1, (ops, x) -> ops.transpose(x, new int[] {1, 0, 2}), 1, 5, 12);
        check(1, (ops, x) -> ops.transpose(x, new int[] {1, 0, 2}), 2, 5, 12);
    }
}
