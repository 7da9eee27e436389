package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.tensor.plan.Plan;

class RecurrentOpsTest {

    private static final Ops OPS = CpuOps.instance();

    /** One case: shapes, and how. */
    private record Case(
            Recurrence how,
            int batch,
            int steps,
            int in,
            int units,
            boolean biased,
            boolean masked,
            long seed) {

        /** So small that states stay small with unbounded activations, too. */
        private Tensor random(int salt, int... dims) {
            Random random = new Random(seed + salt);
            float[] numbers = new float[(int) Shape.of(dims).elements()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) (random.nextGaussian() / (2 * Math.sqrt(dims[0])));
            }
            return Tensor.of(numbers, dims);
        }

        List<Tensor> operands() {
            int all = how.cell().gates() * units;
            List<Tensor> operands = new ArrayList<>();
            operands.add(random(1, batch, steps, in));
            operands.add(random(2, in, all));
            operands.add(random(3, units, all));
            operands.add(biased ? random(4, all) : null);
            boolean two = biased && how.cell() == RecurrentCell.GRU_RESET_AFTER;
            operands.add(two ? random(5, all) : null);
            for (int i = 0; i < how.cell().states(); i++) {
                operands.add(random(6 + i, batch, units));
            }
            return operands;
        }

        Tensor run(Ops ops, List<Tensor> operands) {
            return ops.recur(
                    how,
                    operands.get(0),
                    mask(),
                    operands.get(1),
                    operands.get(3),
                    operands.get(2),
                    operands.get(4),
                    operands.subList(5, operands.size()));
        }

        /** Most steps count. */
        private Tensor mask() {
            Random random = new Random(seed);
            boolean[] mask = new boolean[batch * steps];
            for (int i = 0; i < mask.length; i++) {
                mask[i] = random.nextInt(3) > 0;
            }
            return masked ? Tensor.of(mask, batch, steps) : null;
        }

        /** Computed step by step, in float64, for which there is no kernel. */
        Tensor expected() {
            List<Tensor> doubles = new ArrayList<>();
            for (Tensor operand : operands()) {
                doubles.add(operand == null ? null : OPS.cast(operand, DType.FLOAT64));
            }
            return run(OPS, doubles);
        }
    }

    /** All cells and activations in random shapes; each sample is a row of the kernels' blocks. */
    static Stream<Case> cases() {
        Random random = new Random(7);
        UnaryOp[] served = {UnaryOp.TANH, UnaryOp.SIGMOID, UnaryOp.RELU};
        return IntStream.range(0, 144)
                .mapToObj(
                        i ->
                                new Case(
                                        new Recurrence(
                                                RecurrentCell.values()[i % 4],
                                                served[i / 4 % 3],
                                                served[i / 12 % 3],
                                                random.nextBoolean(),
                                                random.nextBoolean(),
                                                random.nextBoolean(),
                                                random.nextBoolean()),
                                        1 + (i < 36 ? i % 33 : random.nextInt(33)),
                                        1 + random.nextInt(7),
                                        1 + random.nextInt(40),
                                        1 + random.nextInt(i % 16 == 0 ? 230 : 50),
                                        random.nextInt(4) > 0,
                                        random.nextBoolean(),
                                        i));
    }

    private static void assertClose(Tensor found, Tensor expected) {
        assertThat(found.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < expected.size(); i++) {
            double tolerance = 2e-4 * Math.max(1, Math.abs(expected.doubleAt(i)));
            assertThat(found.doubleAt(i)).isCloseTo(expected.doubleAt(i), within(tolerance));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theKernelGivesWhatTheStepsGive(Case given) {
        assertClose(given.run(OPS, given.operands()), given.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPlanGivesWhatTheStepsGive(Case given) {
        List<Tensor> operands = given.operands();
        List<Tensor> inputs = new ArrayList<>(List.of(operands.get(0)));
        inputs.addAll(operands.subList(5, operands.size()));
        Plan plan =
                Plan.record(
                                inputs,
                                (ops, in) -> {
                                    List<Tensor> recorded = new ArrayList<>(operands);
                                    recorded.set(0, in.get(0));
                                    for (int i = 1; i < in.size(); i++) {
                                        recorded.set(4 + i, in.get(i));
                                    }
                                    return List.of(given.run(ops, recorded));
                                })
                        .plan()
                        .orElseThrow();
        assertThat(plan.steps()).isEqualTo(1);
        assertThat(plan).hasToString("Recurrent" + plan.toString().substring(9));
        for (int i = 0; i < 2; i++) {
            assertClose(plan.run(inputs).get(0), given.expected());
        }
    }

    @Test
    void threadsShareTheSamplesOfLargeWork() {
        Recurrence how =
                new Recurrence(
                        RecurrentCell.LSTM,
                        UnaryOp.TANH,
                        UnaryOp.SIGMOID,
                        false,
                        true,
                        true,
                        false);
        for (int batch : new int[] {1, 2, 3, 9, 32}) {
            Case given = new Case(how, batch, 40, 24, 96, true, false, batch);
            assertClose(given.run(OPS, given.operands()), given.expected());
        }
    }

    @Test
    void otherWeightsAndBiasesCountAtOnce() {
        Recurrence how =
                new Recurrence(
                        RecurrentCell.LSTM,
                        UnaryOp.TANH,
                        UnaryOp.SIGMOID,
                        false,
                        true,
                        true,
                        false);
        List<Tensor> first = new Case(how, 2, 3, 4, 5, true, true, 1).operands();
        List<Tensor> second = new Case(how, 2, 3, 4, 5, true, true, 2).operands();
        for (int mixed = 0; mixed < 16; mixed++) {
            List<Tensor> operands = new ArrayList<>(first);
            for (int i = 0; i < 4; i++) {
                if ((mixed >> i & 1) != 0) {
                    operands.set(i, second.get(i));
                }
            }
            List<Tensor> doubles = new ArrayList<>();
            operands.forEach(
                    each -> doubles.add(each == null ? null : OPS.cast(each, DType.FLOAT64)));
            Case any = new Case(how, 2, 3, 4, 5, true, true, 1);
            for (int i = 0; i < 2; i++) {
                assertClose(any.run(OPS, operands), any.run(OPS, doubles));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RecurrentCell.class)
    void otherDtypesAndActivationsAreComputedStepByStep(RecurrentCell cell) {
        Recurrence how =
                new Recurrence(cell, UnaryOp.SOFTPLUS, UnaryOp.SIGMOID, false, true, false, false);
        Case given = new Case(how, 2, 3, 2, 3, true, true, 1);
        assertClose(given.run(OPS, given.operands()), given.expected());
    }

    @ParameterizedTest
    @EnumSource(RecurrentCell.class)
    void theShapeIsKnownWithoutData(RecurrentCell cell) {
        Recurrence how =
                new Recurrence(cell, UnaryOp.TANH, UnaryOp.SIGMOID, false, true, true, false);
        Case given = new Case(how, 2, 5, 3, 4, true, true, 1);
        int rows = cell == RecurrentCell.LSTM ? 7 : 6;
        assertThat(given.run(SpecOps.instance(), given.operands()).shape())
                .isEqualTo(Shape.of(2, rows, 4));
    }

    @Test
    void addsUpWhatItIsGiven() {
        Recurrence sum =
                new Recurrence(
                        RecurrentCell.SIMPLE,
                        UnaryOp.RELU,
                        UnaryOp.SIGMOID,
                        false,
                        true,
                        false,
                        false);
        Tensor one = Tensor.of(new float[] {1}, 1, 1);
        Tensor x = Tensor.of(new float[] {1, 2, 3}, 1, 3, 1);
        Tensor found = OPS.recur(sum, x, null, one, null, one, null, List.of(one));
        assertThat(found.toFloats()).containsExactly(2, 4, 7);
    }

    @Test
    void refusesShapesThatDoNotFit() {
        Recurrence how =
                new Recurrence(
                        RecurrentCell.SIMPLE,
                        UnaryOp.TANH,
                        UnaryOp.SIGMOID,
                        false,
                        true,
                        false,
                        false);
        Tensor one = Tensor.of(new float[] {1}, 1, 1);
        Tensor x = Tensor.of(new float[] {1, 2, 3}, 1, 3, 1);
        Tensor wide = Tensor.of(new float[] {1, 2}, 1, 2);
        assertThatThrownBy(() -> OPS.recur(how, x, null, wide, null, one, null, List.of(one)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected a kernel of float32 (1, 1), found float32 (1, 2)");
        assertThatThrownBy(() -> OPS.recur(how, x, null, one, null, one, wide, List.of(one)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("no recurrent bias for SIMPLE");
        assertThatThrownBy(() -> OPS.recur(how, x, null, one, null, one, null, List.of()))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected 1 states, found 0");
    }
}
