package org.keratin.tensor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Padding;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** What a plan does by kernels, in arrays that it uses again, is what was recorded. */
class PlanKernelsTest {

    private static final Ops OPS = CpuOps.instance();
    private static final int[] ONE = {1, 1};
    private static final int[] TWO = {2, 2};
    private static final int[][] BORDER = {{0, 0}, {1, 1}, {1, 1}, {0, 0}};

    private static Tensor random(long seed, int... dims) {
        return OPS.random(RandomKind.NORMAL, Shape.of(dims), DType.FLOAT32, seed);
    }

    private static Tensor conv(Ops ops, Tensor x, Tensor kernel, int[] strides, Padding padding) {
        return ops.conv(x, kernel, strides, padding, DataFormat.CHANNELS_LAST, ONE);
    }

    private static Tensor maxPool(Ops ops, Tensor x) {
        return ops.maxPool(x, new int[] {3, 3}, TWO, Padding.VALID, DataFormat.CHANNELS_LAST);
    }

    private static void assertClose(Tensor found, Tensor expected) {
        assertThat(found.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.doubleAt(i)).isCloseTo(expected.doubleAt(i), within(1e-4));
        }
    }

    /** Records with one input; runs with others, twice each, since arrays are used again. */
    private static Plan check(BiFunction<Ops, Tensor, Tensor> f, int... dims) {
        Plan plan =
                Plan.record(
                                List.of(random(99, dims)),
                                (ops, in) -> List.of(f.apply(ops, in.get(0))))
                        .plan()
                        .orElseThrow();
        List<Tensor> kept = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            Tensor x = random(seed % 2, dims);
            kept.add(plan.run(List.of(x)).get(0));
        }
        for (int seed = 0; seed < 4; seed++) {
            assertClose(kept.get(seed), f.apply(OPS, random(seed % 2, dims)));
        }
        return plan;
    }

    @Test
    void zerosAroundAConvolutionAreAPartOfIt() {
        Tensor kernel = random(5, 3, 3, 4, 20);
        Plan plan =
                check(
                        (ops, x) ->
                                ops.relu6(
                                        conv(ops, ops.pad(x, BORDER), kernel, TWO, Padding.VALID)),
                        2,
                        9,
                        8,
                        4);
        assertThat(plan.steps()).isEqualTo(1);
    }

    @Test
    void onesAroundAConvolutionStay() {
        Tensor kernel = random(5, 3, 3, 4, 5);
        check((ops, x) -> conv(ops, ops.pad(x, BORDER, 1), kernel, ONE, Padding.VALID), 1, 6, 6, 4);
    }

    @Test
    void zerosAroundTheLargestOfNegativeNumbersStay() {
        check((ops, x) -> maxPool(ops, ops.pad(ops.negative(ops.abs(x)), BORDER)), 1, 8, 8, 3);
    }

    @Test
    void zerosAroundTheLargestOfPositiveNumbersNeedNoStep() {
        Tensor kernel = random(5, 1, 1, 3, 17);
        Plan plan =
                check(
                        (ops, x) ->
                                maxPool(
                                        ops,
                                        ops.pad(
                                                ops.relu(conv(ops, x, kernel, ONE, Padding.SAME)),
                                                BORDER)),
                        2,
                        8,
                        7,
                        3);
        assertThat(plan.steps()).isEqualTo(2);
    }

    @Test
    void aResidualIsAddedByTheConvolution() {
        Tensor first = random(5, 3, 3, 6, 6);
        Tensor second = random(6, 1, 1, 6, 6);
        Plan plan =
                check(
                        (ops, x) -> {
                            Tensor a = ops.relu(conv(ops, x, first, ONE, Padding.SAME));
                            Tensor b = conv(ops, a, second, ONE, Padding.SAME);
                            Tensor c = ops.relu(ops.add(ops.add(b, random(7, 6)), a));
                            return conv(ops, c, first, ONE, Padding.SAME);
                        },
                        2,
                        5,
                        7,
                        6);
        assertThat(plan.steps()).isEqualTo(3);
    }

    @Test
    void whatIsWideStaysWithinOneStep() {
        Tensor expansion = random(5, 1, 1, 8, 96);
        Tensor depthwise = random(6, 3, 3, 96, 1);
        Tensor projection = OPS.divide(random(7, 1, 1, 96, 8), 30);
        for (int[] strides : new int[][] {ONE, TWO}) {
            BiFunction<Ops, Tensor, Tensor> block =
                    (ops, x) -> {
                        Tensor wide = ops.relu6(conv(ops, x, expansion, ONE, Padding.SAME));
                        Tensor each =
                                ops.relu6(
                                        ops.depthwiseConv(
                                                wide,
                                                depthwise,
                                                strides,
                                                Padding.SAME,
                                                DataFormat.CHANNELS_LAST,
                                                ONE));
                        Tensor narrow = conv(ops, each, projection, ONE, Padding.SAME);
                        return strides == ONE ? ops.add(x, narrow) : narrow;
                    };
            assertThat(check(block, 1, 40, 37, 8).steps()).isEqualTo(1);
            check(block, 3, 40, 37, 8);
        }
    }

    @Test
    void whatIsWideAndUsedAgainIsKept() {
        Tensor expansion = random(5, 1, 1, 8, 96);
        Tensor depthwise = random(6, 3, 3, 96, 1);
        Tensor projection = OPS.divide(random(7, 1, 1, 96, 8), 30);
        Plan plan =
                check(
                        (ops, x) -> {
                            Tensor wide = ops.relu6(conv(ops, x, expansion, ONE, Padding.SAME));
                            Tensor each =
                                    ops.depthwiseConv(
                                            wide,
                                            depthwise,
                                            ONE,
                                            Padding.SAME,
                                            DataFormat.CHANNELS_LAST,
                                            ONE);
                            Tensor narrow = conv(ops, each, projection, ONE, Padding.SAME);
                            return ops.add(narrow, ops.max(wide, new int[] {3}, true));
                        },
                        1,
                        40,
                        37,
                        8);
        assertThat(plan.steps()).isGreaterThan(3);
    }

    @Test
    void nothingIsWrittenOverWhatIsStillRead() {
        Tensor kernel = random(5, 6, 6);
        check(
                (ops, x) -> {
                    Tensor a = ops.tanh(x);
                    // A product is added to its own operand.
                    Tensor b = ops.add(ops.matmul(a, kernel), a);
                    // An operand twice, and one that is read again later under another shape.
                    Tensor c = ops.multiply(ops.add(ops.sin(b), 1), b);
                    Tensor view = ops.reshape(b, Shape.of(6, 3));
                    Tensor d = ops.sin(ops.multiply(c, c));
                    return ops.add(ops.reshape(d, Shape.of(6, 3)), view);
                },
                3,
                6);
    }

    @Test
    void whatLeavesThePlanIsNotUsedAgain() {
        Plan plan =
                Plan.record(
                                List.of(random(1, 2, 3)),
                                (ops, in) -> {
                                    Tensor a = ops.exp(in.get(0));
                                    Tensor b = ops.sin(ops.add(a, 1));
                                    return List.of(ops.reshape(a, Shape.of(6)), b, ops.cos(b));
                                })
                        .plan()
                        .orElseThrow();
        List<Tensor> first = plan.run(List.of(random(2, 2, 3)));
        plan.run(List.of(random(3, 2, 3)));
        Tensor a = OPS.exp(random(2, 2, 3));
        assertClose(first.get(0), OPS.reshape(a, Shape.of(6)));
        assertClose(first.get(1), OPS.sin(OPS.add(a, 1)));
        assertClose(first.get(2), OPS.cos(OPS.sin(OPS.add(a, 1))));
    }

    @Test
    void functionsWithTheNumberOnTheLeft() {
        Tensor row = random(8, 5);
        check((ops, x) -> ops.subtract(row, ops.divide(ops.subtract(1, ops.sigmoid(x)), 3)), 4, 5);
    }

    @Test
    void theMeanOfAllPlaces() {
        check((ops, x) -> ops.mean(ops.exp(x), new int[] {1, 2}, false), 3, 4, 5, 18);
        check((ops, x) -> ops.max(ops.exp(x), new int[] {1, 2}, true), 3, 4, 5, 2);
    }

    @Test
    void manyThreadsRunOnePlan() throws Exception {
        Tensor kernel = random(5, 3, 3, 4, 8);
        BiFunction<Ops, Tensor, Tensor> f =
                (ops, x) -> {
                    Tensor a = ops.relu(conv(ops, x, kernel, ONE, Padding.SAME));
                    return ops.tanh(maxPool(ops, a));
                };
        Plan plan =
                Plan.record(
                                List.of(random(1, 1, 9, 9, 4)),
                                (ops, in) -> List.of(f.apply(ops, in.get(0))))
                        .plan()
                        .orElseThrow();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Tensor>> found = new ArrayList<>();
            for (int seed = 0; seed < 60; seed++) {
                Tensor x = random(seed, 1, 9, 9, 4);
                found.add(threads.submit(() -> plan.run(List.of(x)).get(0)));
            }
            for (int seed = 0; seed < 60; seed++) {
                assertClose(found.get(seed).get(), f.apply(OPS, random(seed, 1, 9, 9, 4)));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
