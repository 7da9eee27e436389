package org.keratin.tensor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Padding;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** A plan that goes over a few samples at a time gives what the recorded computation gives. */
class PlanSamplesTest {

    private static final Ops OPS = CpuOps.instance();
    private static final int[] ONE = {1, 1};
    private static final String SPLIT = "samples at a time";

    private static final Tensor KERNEL = scaled(1, 3, 3, 16, 16);
    private static final Tensor DENSE = scaled(2, 16, 10);

    private interface Computation extends BiFunction<Ops, List<Tensor>, List<Tensor>> {}

    private static Tensor random(long seed, int... dims) {
        return OPS.random(RandomKind.NORMAL, Shape.of(dims), DType.FLOAT32, seed);
    }

    private static Tensor scaled(long seed, int... dims) {
        return OPS.multiply(random(seed, dims), Tensor.scalar(0.1f));
    }

    private static Tensor conv(Ops ops, Tensor x) {
        return ops.relu(ops.conv(x, KERNEL, ONE, Padding.SAME, DataFormat.CHANNELS_LAST, ONE));
    }

    private static Tensor classes(Ops ops, Tensor features) {
        Tensor means = ops.mean(features, new int[] {1, 2}, false);
        return ops.softmax(ops.add(ops.matmul(means, DENSE), random(3, 10)));
    }

    private static Plan plan(Computation f, List<Tensor> inputs) {
        return Plan.record(inputs, f).plan().orElseThrow();
    }

    private static Plan check(Computation f, int[]... dims) {
        Plan plan = plan(f, inputs(7, dims));
        for (int seed = 0; seed < 2; seed++) {
            assertClose(plan.run(inputs(seed, dims)), f.apply(OPS, inputs(seed, dims)));
        }
        return plan;
    }

    private static List<Tensor> inputs(int seed, int[]... dims) {
        return IntStream.range(0, dims.length).mapToObj(i -> random(seed + i, dims[i])).toList();
    }

    private static void assertClose(List<Tensor> found, List<Tensor> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int k = 0; k < expected.size(); k++) {
            Tensor tensor = expected.get(k);
            assertThat(found.get(k).shape()).isEqualTo(tensor.shape());
            for (int i = 0; i < tensor.size(); i++) {
                assertThat(found.get(k).doubleAt(i)).isCloseTo(tensor.doubleAt(i), within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 31, 32})
    void convolutionsAreDoneForAFewSamplesAtATime(int batch) {
        Plan plan =
                check(
                        (ops, in) -> List.of(classes(ops, conv(ops, conv(ops, in.get(0))))),
                        new int[] {batch, 20, 20, 16});
        assertThat(plan.toString()).contains(SPLIT);
    }

    @Test
    void aMatrixThatLeavesAllCachesIsLoadedOnceForAll() {
        Tensor large = OPS.multiply(random(4, 1024, 1024), Tensor.scalar(0.01f));
        Plan plan =
                check(
                        (ops, in) -> {
                            Tensor rows = ops.reshape(conv(ops, in.get(0)), 4, 25, 1024);
                            return List.of(ops.matmul(rows, large));
                        },
                        new int[] {4, 40, 40, 16});
        assertThat(plan.toString()).contains(SPLIT);
        String whole = plan.toString().substring(plan.toString().indexOf("\nthen\n"));
        assertThat(whole).contains("PackedProduct");
    }

    @Test
    void oneSampleIsNoBatch() {
        Plan plan =
                check(
                        (ops, in) -> List.of(classes(ops, conv(ops, in.get(0)))),
                        new int[] {1, 20, 20, 16});
        assertThat(plan.toString()).doesNotContain(SPLIT);
    }

    @Test
    void whatMixesSamplesIsDoneForAll() {
        Plan plan =
                check(
                        (ops, in) -> {
                            Tensor x = conv(ops, in.get(0));
                            Tensor centred = ops.subtract(x, ops.mean(x, 0, true));
                            Tensor again = conv(ops, centred);
                            return List.of(classes(ops, again), ops.max(again, 0));
                        },
                        new int[] {6, 20, 20, 16});
        String[] stages = plan.toString().split("\nthen\n");
        assertThat(stages).hasSize(2);
        assertThat(stages[0]).contains("PackedConvolution");
        assertThat(stages[1]).contains("PackedConvolution");
    }

    @Test
    void aReshapeThatMovesSamplesIsDoneForAll() {
        Plan plan =
                check(
                        (ops, in) -> {
                            Tensor rows = ops.reshape(in.get(0), 3, 40, 20, 16);
                            return List.of(classes(ops, conv(ops, rows)));
                        },
                        new int[] {6, 20, 20, 16});
        assertThat(plan.toString()).doesNotContain(SPLIT);
    }

    @Test
    void whatLeavesThePlanMayBeMadeInParts() {
        Plan plan =
                check(
                        (ops, in) -> {
                            Tensor a = conv(ops, in.get(0));
                            Tensor b = conv(ops, a);
                            return List.of(ops.add(a, b), b, ops.concatenate(List.of(a, b), 3));
                        },
                        new int[] {5, 20, 20, 16});
        assertThat(plan.toString()).contains(SPLIT);
    }

    @Test
    void inputsOfSamplesAndOthers() {
        check(
                (ops, in) -> {
                    Tensor sum = ops.add(conv(ops, in.get(0)), ops.multiply(in.get(1), in.get(1)));
                    Tensor shifted = ops.add(conv(ops, sum), in.get(2));
                    return List.of(classes(ops, ops.add(conv(ops, shifted), in.get(3))));
                },
                new int[] {6, 20, 20, 16},
                new int[] {6, 1, 1, 16},
                new int[] {1, 20, 20, 16},
                new int[] {16});
    }

    @Test
    void rowsOfOtherLengthsThanSamples() {
        Tensor kernel = scaled(1, 64, 64);
        Plan plan =
                check(
                        (ops, in) -> {
                            Tensor rows = ops.relu(ops.matmul(in.get(0), kernel));
                            Tensor mixed = ops.reshape(rows, 2, 3, 64, 64);
                            return List.of(ops.add(mixed, ops.matmul(mixed, kernel)));
                        },
                        new int[] {6, 64, 64});
        assertThat(plan.toString().split("\nthen\n")[1]).contains("PackedProduct");
    }

    @Test
    void aConstantForEachSample() {
        Tensor each = random(4, 6, 1, 1, 1);
        check(
                (ops, in) ->
                        List.of(classes(ops, conv(ops, ops.multiply(conv(ops, in.get(0)), each)))),
                new int[] {6, 20, 20, 16});
    }

    @Test
    void attentionOfEachSample() {
        Tensor query = scaled(1, 32, 32);
        Tensor key = scaled(2, 32, 32);
        Tensor scale = random(3, 32);
        Plan plan =
                check(
                        (ops, in) -> {
                            Tensor x = in.get(0);
                            Tensor rows = ops.reshape(x, 1, 320, 32);
                            Tensor q = ops.reshape(ops.matmul(rows, query), 5, 64, 4, 8);
                            Tensor k = ops.reshape(ops.matmul(x, key), 5, 64, 4, 8);
                            Tensor a = ops.dotProductAttention(q, k, k, null, null, null, false);
                            Tensor sum = ops.add(ops.reshape(a, 5, 64, 32), x);
                            Tensor y =
                                    ops.layerNormalization(sum, scale, null, new int[] {-1}, 1e-3);
                            return List.of(ops.softmax(ops.transpose(y, 0, 2, 1)));
                        },
                        new int[] {5, 64, 32});
        assertThat(plan.toString()).contains(SPLIT).endsWith("then\n");
    }

    @Test
    void normalizationAcrossSamplesIsDoneForAll() {
        Tensor kernel = scaled(1, 128, 128);
        check(
                (ops, in) -> {
                    Tensor x = ops.matmul(in.get(0), kernel);
                    int[] all = {0, 1, 2};
                    return List.of(ops.layerNormalization(x, null, null, all, 1e-3));
                },
                new int[] {4, 32, 128});
    }

    @Test
    void manyThreadsAtOnce() throws Exception {
        Computation f = (ops, in) -> List.of(classes(ops, conv(ops, conv(ops, in.get(0)))));
        int[] dims = {8, 16, 16, 16};
        Plan plan = plan(f, inputs(1, dims));
        assertThat(plan.toString()).contains(SPLIT);
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Future<List<Tensor>>> found = new ArrayList<>();
            for (int seed = 0; seed < 20; seed++) {
                List<Tensor> given = inputs(seed, dims);
                found.add(threads.submit(() -> plan.run(given)));
            }
            for (int seed = 0; seed < 20; seed++) {
                assertClose(found.get(seed).get(), f.apply(OPS, inputs(seed, dims)));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
