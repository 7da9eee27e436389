package org.keratin.tensor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
import org.keratin.tensor.TensorException;

/** A plan gives what the recorded computation gives. */
class PlanTest {

    private static final Ops OPS = CpuOps.instance();

    private static Tensor random(long seed, int... dims) {
        return OPS.random(RandomKind.NORMAL, Shape.of(dims), DType.FLOAT32, seed);
    }

    /** Records with one input, runs with another, compares with the plain computation. */
    private static Plan check(Tensor first, Tensor second, BiFunction<Ops, Tensor, Tensor> f) {
        Plan plan =
                Plan.record(List.of(first), (ops, in) -> List.of(f.apply(ops, in.get(0))))
                        .plan()
                        .orElseThrow();
        Tensor expected = f.apply(OPS, second);
        Tensor found = plan.run(List.of(second)).get(0);
        assertThat(found.shape()).isEqualTo(expected.shape());
        assertThat(found.dtype()).isEqualTo(expected.dtype());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.doubleAt(i)).isCloseTo(expected.doubleAt(i), within(1e-4));
        }
        return plan;
    }

    @Test
    void aDenseLayerIsOneStep() {
        Tensor kernel = random(1, 5, 3);
        Tensor bias = random(2, 3);
        Plan plan =
                check(
                        random(3, 4, 5),
                        random(4, 4, 5),
                        (ops, x) -> ops.relu(ops.add(ops.matmul(x, kernel), bias)));
        assertThat(plan.steps()).isEqualTo(1);
    }

    @Test
    void batchNormalizationGoesIntoTheConvolutionBeforeIt() {
        Tensor kernel = random(1, 3, 3, 2, 4);
        Plan plan =
                check(
                        random(2, 1, 6, 6, 2),
                        random(3, 1, 6, 6, 2),
                        (ops, x) ->
                                ops.relu(
                                        ops.batchNormalization(
                                                ops.conv(
                                                        x,
                                                        kernel,
                                                        new int[] {1, 1},
                                                        Padding.VALID,
                                                        DataFormat.CHANNELS_LAST,
                                                        new int[] {1, 1}),
                                                random(4, 4),
                                                OPS.square(random(5, 4)),
                                                -1,
                                                random(6, 4),
                                                random(7, 4),
                                                1e-3)));
        assertThat(plan.steps()).isEqualTo(1);
    }

    /** A large kernel is kept packed, and its scale apart from it, so that it can be read again. */
    @Test
    void aLargeKernelIsStillWhatItWas() {
        Tensor kernel = random(1, 3, 3, 40, 70);
        float[] before = kernel.toFloats();
        Tensor scale = random(4, 70);
        Plan plan =
                check(
                        random(2, 2, 6, 6, 40),
                        random(3, 2, 6, 6, 40),
                        (ops, x) -> {
                            Tensor sums = convolved(ops, x, kernel);
                            Tensor shifted = ops.add(ops.multiply(sums, scale), random(5, 70));
                            return ops.relu(ops.multiply(shifted, Tensor.scalar(0.1f)));
                        });
        assertThat(plan.steps()).isEqualTo(1);
        assertThat(kernel.toFloats()).isEqualTo(before);
        assertThat(kernel.doubleAt(12_345)).isEqualTo(before[12_345]);
    }

    /** Numbers divided by a scale that is 0 would be lost. */
    @Test
    void aScaleOfNothing() {
        Tensor kernel = random(1, 128, 130);
        Tensor numbers =
                OPS.multiply(OPS.cast(OPS.arange(130), DType.FLOAT32), Tensor.scalar(.01f));
        Tensor scale = OPS.multiply(random(2, 130), numbers);
        check(
                random(3, 5, 128),
                random(4, 5, 128),
                (ops, x) -> {
                    Tensor scaled = ops.multiply(ops.matmul(x, kernel), scale);
                    return ops.add(ops.add(scaled, random(5, 130)), ops.matmul(x, kernel));
                });
    }

    @Test
    void aResidualBehindAScale() {
        Tensor kernel = random(1, 256, 256);
        Tensor scale = random(2, 256);
        Plan plan =
                check(
                        OPS.multiply(random(3, 5, 256), Tensor.scalar(0.1f)),
                        OPS.multiply(random(4, 5, 256), Tensor.scalar(0.1f)),
                        (ops, x) -> {
                            Tensor first = ops.matmul(x, kernel);
                            Tensor second = ops.multiply(ops.matmul(first, kernel), scale);
                            return ops.multiply(
                                    ops.add(ops.add(second, random(5, 256)), first),
                                    Tensor.scalar(0.01f));
                        });
        assertThat(plan.steps()).isEqualTo(2);
    }

    @Test
    void twoPlansOfOneKernel() {
        Tensor kernel = random(1, 128, 256);
        check(random(3, 5, 128), random(4, 5, 128), (ops, x) -> ops.matmul(x, kernel));
        check(random(3, 6, 128), random(4, 6, 128), (ops, x) -> ops.matmul(x, kernel));
        check(random(3, 6, 128), random(4, 6, 128), (ops, x) -> ops.matmul(ops.tanh(x), kernel));
    }

    private static Tensor convolved(Ops ops, Tensor x, Tensor kernel) {
        return ops.conv(
                x,
                kernel,
                new int[] {1, 1},
                Padding.SAME,
                DataFormat.CHANNELS_LAST,
                new int[] {1, 1});
    }

    @Test
    void aValueThatIsNeededTwiceStays() {
        check(
                random(1, 3, 4),
                random(2, 3, 4),
                (ops, x) -> {
                    Tensor doubled = ops.multiply(x, 2);
                    return ops.add(ops.exp(doubled), doubled);
                });
    }

    @Test
    void anInputIsNeverChanged() {
        Tensor x = random(1, 3, 4);
        float[] before = x.toFloats();
        check(random(2, 3, 4), x, (ops, in) -> ops.relu(ops.negative(in)));
        check(random(2, 3, 4), x, (ops, in) -> ops.relu(ops.reshape(in, Shape.of(4, 3))));
        assertThat(x.toFloats()).containsExactly(before);
    }

    @Test
    void softmaxAndResidualsAndConstantsOnTheLeft() {
        Tensor kernel = random(3, 4, 4);
        check(random(1, 3, 4), random(2, 3, 4), (ops, x) -> ops.softmax(x, -1));
        check(
                random(1, 3, 4),
                random(2, 3, 4),
                (ops, x) -> ops.relu(ops.add(ops.matmul(x, kernel), x)));
        check(
                random(1, 3, 4),
                random(2, 3, 4),
                (ops, x) -> ops.subtract(Tensor.scalar(1f), ops.matmul(x, kernel)));
        check(
                random(1, 3, 4),
                random(2, 3, 4),
                (ops, x) -> ops.divide(random(9, 4), ops.exp(ops.matmul(x, kernel))));
    }

    @Test
    void anEmptyBatch() {
        check(
                random(1, 0, 4),
                random(2, 0, 4),
                (ops, x) -> ops.relu(ops.add(ops.multiply(x, 2), random(3, 4))));
    }

    @Test
    void anOutputThatIsAnInputOrAConstant() {
        Tensor x = random(1, 2);
        Plan plan =
                Plan.record(List.of(x), (ops, in) -> List.of(in.get(0), Tensor.scalar(3f)))
                        .plan()
                        .orElseThrow();
        Tensor other = random(2, 2);
        assertThat(plan.run(List.of(other)).get(0)).isSameAs(other);
        assertThat(plan.run(List.of(other)).get(1).doubleAt(0)).isEqualTo(3);
        assertThat(plan.steps()).isZero();
    }

    @Test
    void thereIsNoPlanForWhatDependsOnValues() {
        Plan.Recording recording =
                Plan.record(
                        List.of(Tensor.scalar(3f)),
                        (ops, in) ->
                                List.of(
                                        in.get(0).doubleAt(0) > 0
                                                ? ops.negative(in.get(0))
                                                : in.get(0)));
        assertThat(recording.plan()).isEmpty();
        assertThat(recording.outputs().get(0).doubleAt(0)).isEqualTo(-3);
    }

    @Test
    void thereIsNoPlanForRandomNumbers() {
        assertThat(
                        Plan.record(
                                        List.of(random(1, 2)),
                                        (ops, in) ->
                                                List.of(
                                                        ops.add(
                                                                in.get(0),
                                                                ops.random(
                                                                        RandomKind.NORMAL,
                                                                        Shape.of(2),
                                                                        DType.FLOAT32,
                                                                        7))))
                                .plan())
                .isEmpty();
    }

    @Test
    void otherShapesAreRefused() {
        Plan plan =
                Plan.record(List.of(random(1, 2)), (ops, in) -> List.of(ops.exp(in.get(0))))
                        .plan()
                        .orElseThrow();
        assertThatThrownBy(() -> plan.run(List.of(random(1, 3))))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected inputs of");
    }

    @Test
    void aLongChainOfSteps() {
        check(
                random(1, 2),
                random(2, 2),
                (ops, x) -> {
                    Tensor sum = x;
                    for (int i = 0; i < 20_000; i++) {
                        sum = i % 2 == 0 ? ops.add(sum, x) : ops.subtract(sum, x);
                    }
                    return sum;
                });
    }
}
