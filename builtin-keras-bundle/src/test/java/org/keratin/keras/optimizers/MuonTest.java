package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.matrix;
import static org.keratin.keras.optimizers.Steps.named;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;
import static org.keratin.keras.optimizers.Steps.vector;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class MuonTest {

    private static Muon muon(
            double a,
            double b,
            double c,
            int steps,
            boolean nesterov,
            Double rmsRate,
            String... excluded) {
        return new Muon(
                new Muon.Config(
                        OptimizerOptions.of(1),
                        0.9,
                        0.999,
                        0,
                        List.of(excluded),
                        a,
                        b,
                        c,
                        0.1,
                        0.5,
                        steps,
                        nesterov,
                        true,
                        null,
                        rmsRate));
    }

    /** The move is the momentum, divided by its norm. */
    private static Muon normalizing(String... excluded) {
        return muon(1, 0, 0, 1, false, null, excluded);
    }

    @Test
    void dividesAMatrixByItsNorm() {
        Variable x = named("kernel", matrix(2, 0, 0, 0, 0));
        step(normalizing(), x, 3, 0, 0, -4);
        assertValues(x, -0.6, 0, 0, 0.8);
    }

    @Test
    void takesAStandingMatrixToo() {
        Variable x = named("kernel", matrix(3, 0, 0, 0));
        step(normalizing(), x, 1, 2, -2);
        assertValues(x, -1 / 3.0, -2 / 3.0, 2 / 3.0);
    }

    @Test
    void keepsGoingWithMomentum() {
        Muon muon = normalizing();
        Variable x = named("kernel", matrix(1, 0, 0));
        step(muon, x, 8, 0);
        assertValues(x, -1, 0);
        step(muon, x, -1, 4);
        assertValues(x, -1.6, -0.8);
    }

    @Test
    void looksAheadWithNesterov() {
        Muon muon = muon(1, 0, 0, 1, true, null);
        Variable x = named("kernel", matrix(1, 0, 0));
        step(muon, x, 4, 0);
        step(muon, x, 0, 4.0 / 3);
        // 0.5 * (2, 4/3) + (0, 4/3) is (1, 2).
        assertValues(x, -1 - 1 / Math.sqrt(5), -2 / Math.sqrt(5));
    }

    @Test
    void bringsAllSingularValuesNearOne() {
        Variable x = named("kernel", matrix(2, 0, 0, 0, 0));
        step(muon(3.4445, -4.775, 2.0315, 5, false, null), x, 3, 0, 0, 1);
        assertThat(-x.value().doubleAt(0)).isBetween(0.6, 1.3);
        assertThat(-x.value().doubleAt(3)).isBetween(0.6, 1.3);
    }

    @Test
    void scalesTheMoveByTheLongerSide() {
        Variable x = named("kernel", matrix(1, 0, 0, 0, 0));
        step(muon(1, 0, 0, 1, false, 0.5), x, 0, 3, 0, 4);
        assertValues(x, 0, -0.6, 0, -0.8);
    }

    @Test
    void leavesOtherVariablesToAdam() {
        Variable vector = variable(1, 1);
        step(normalizing(), vector, 3, -4);
        assertValues(vector, 0.9, 1.1);
        Variable embeddings = named("text/Embedding/table", matrix(1, 1, 1));
        step(normalizing(), embeddings, 3, -4);
        assertValues(embeddings, 0.9, 1.1);
        Variable excluded = named("mlp/output/kernel", matrix(1, 1, 1));
        step(normalizing("out.ut"), excluded, 3, -4);
        assertValues(excluded, 0.9, 1.1);
    }

    @Test
    void decaysWhatAdamServesByItsOwnFactor() {
        Muon muon =
                new Muon(
                        new Muon.Config(
                                OptimizerOptions.of(0.1).withWeightDecay(1),
                                0.9,
                                0.999,
                                1,
                                null,
                                1,
                                0,
                                0,
                                1,
                                0.5,
                                1,
                                false,
                                true,
                                0.5,
                                null));
        Variable matrix = named("kernel", matrix(1, 10, 10));
        Variable bias = named("bias", vector(10));
        muon.apply(List.of(matrix(1, 0, 0), vector(0)), List.of(matrix, bias));
        assertValues(matrix, 9, 9);
        assertValues(bias, 9.5);
    }

    @Test
    void remembersAVelocityOnlyForAdam() {
        Muon muon = normalizing();
        muon.buildFor(List.of(named("kernel", matrix(1, 1, 1)), named("bias", vector(1))));
        assertThat(muon.variables())
                .extracting(Variable::name)
                .containsExactly(
                        "iteration",
                        "learning_rate",
                        "kernel_momentum",
                        "bias_momentum",
                        "bias_velocity");
    }
}
