package org.keratin.keras.internal.rnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.Arguments;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Structures;
import org.keratin.keras.layers.Layers;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.plan.Plan;

/**
 * One operation gives what a layer gives that goes step by step, because its mask has an axis more.
 */
class FusedCellTest {

    private static final Ops OPS = CpuOps.instance();
    private static final int BATCH = 3;
    private static final int STEPS = 5;
    private static final int IN = 4;
    private static final int UNITS = 6;

    private static Tensor random(long seed, int... dims) {
        return OPS.random(RandomKind.NORMAL, Shape.of(dims), DType.FLOAT32, seed);
    }

    private static List<Tensor> call(Layer layer, Tensor x, Tensor mask, Ops ops) {
        int states = Layers.config(layer).containsKey("unit_forget_bias") ? 2 : 1;
        List<Tensor> start =
                List.of(random(8, BATCH, UNITS), random(9, BATCH, UNITS)).subList(0, states);
        CallContext context = new CallContext(ops, false);
        context.setMask(x, mask);
        Map<String, Object> named = Map.of("initial_state", start);
        return Structures.tensors(layer.apply(Arguments.of(List.of(x), named), context));
    }

    @ParameterizedTest
    @CsvSource({
        "LSTM,false,false,false",
        "LSTM,true,false,false",
        "LSTM,false,true,true",
        "LSTM,true,true,true",
        "GRU,false,false,true",
        "GRU,true,true,false",
        "SimpleRNN,false,true,false",
        "SimpleRNN,true,false,true"
    })
    void givesWhatTheStepsGive(String name, boolean sequences, boolean state, boolean backwards) {
        for (boolean biased : new boolean[] {false, true}) {
            Layer layer =
                    Layers.make(
                            name,
                            "units",
                            (long) UNITS,
                            "return_sequences",
                            sequences,
                            "return_state",
                            state,
                            "go_backwards",
                            backwards,
                            "use_bias",
                            biased,
                            "bias_initializer",
                            "ones");
            Tensor x = random(1, BATCH, STEPS, IN);
            assertSame(layer, x);
        }
    }

    @Test
    void aUnitThatResetsBeforeTheProductIsOneToo() {
        Layer layer = Layers.make("GRU", "units", (long) UNITS, "reset_after", false);
        assertSame(layer, random(1, BATCH, STEPS, IN));
    }

    @ParameterizedTest
    @CsvSource({
        "LSTM,false,false",
        "LSTM,true,true",
        "GRU,true,false",
        "GRU,false,true",
        "SimpleRNN,true,true",
        "SimpleRNN,false,false"
    })
    void skipsWhatIsMasked(String name, boolean sequences, boolean zeros) {
        Layer layer =
                Layers.make(
                        name,
                        "units",
                        (long) UNITS,
                        "return_sequences",
                        sequences,
                        "return_state",
                        true,
                        "zero_output_for_mask",
                        zeros);
        boolean[] mask = new boolean[BATCH * STEPS];
        for (int i = 0; i < mask.length; i++) {
            // The second sample counts at the fourth step only, the third at none.
            mask[i] = i < STEPS ? i != 1 && i != STEPS - 1 : i == STEPS + 3;
        }
        assertSame(layer, random(1, BATCH, STEPS, IN), mask, true);
    }

    private static void assertSame(Layer layer, Tensor x) {
        boolean[] all = new boolean[BATCH * STEPS];
        Arrays.fill(all, true);
        assertSame(layer, x, all, false);
    }

    private static void assertSame(Layer layer, Tensor x, boolean[] mask, boolean masked) {
        Tensor counts = masked ? Tensor.of(mask, BATCH, STEPS) : null;
        List<Tensor> expected = call(layer, x, Tensor.of(mask, BATCH, STEPS, 1), OPS);
        List<Tensor> found = call(layer, x, counts, OPS);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).shape()).isEqualTo(expected.get(i).shape());
            assertThat(OPS.max(OPS.abs(OPS.subtract(found.get(i), expected.get(i)))).doubleAt(0))
                    .isCloseTo(0, within(1e-5));
        }
        assertThat(steps(layer, x, counts)).isLessThan(STEPS + 3);
    }

    private static int steps(Layer layer, Tensor x, Tensor mask) {
        return Plan.record(List.of(x), (ops, in) -> call(layer, in.get(0), mask, ops))
                .plan()
                .orElseThrow()
                .steps();
    }

    @Test
    void otherActivationsGoStepByStep() {
        Layer layer = Layers.make("LSTM", "units", (long) UNITS, "activation", "softsign");
        assertThat(steps(layer, random(1, BATCH, STEPS, IN), null)).isGreaterThan(STEPS + 3);
    }
}
