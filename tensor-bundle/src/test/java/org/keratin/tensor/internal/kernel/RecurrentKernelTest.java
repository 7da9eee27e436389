package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.tensor.Recurrence;
import org.keratin.tensor.RecurrentCell;
import org.keratin.tensor.UnaryOp;

/** In vectors comes out what comes out in plain Java; that is checked by RecurrentOpsTest. */
class RecurrentKernelTest {

    /** One case: shapes, and how. */
    private record Case(Recurrence how, int batch, int steps, int in, int units, boolean biased) {

        float[] run(boolean vectors) {
            Random random = new Random(batch * 31L + units);
            int all = how.cell().gates() * units;
            boolean two = biased && how.cell() == RecurrentCell.GRU_RESET_AFTER;
            RecurrentKernel kernel =
                    RecurrentKernel.of(
                            how,
                            numbers(random, in * all, in),
                            0,
                            in,
                            biased ? numbers(random, all, 1) : null,
                            numbers(random, units * all, units),
                            0,
                            units,
                            two ? numbers(random, all, 1) : null);
            float[][] states = new float[how.cell().states()][];
            for (int i = 0; i < states.length; i++) {
                states[i] = numbers(random, batch * units, 1);
            }
            float[] x = numbers(random, batch * steps * in, 1);
            float[] to = new float[batch * how.rows(steps) * units];
            kernel.run(x, 0, batch, steps, null, states, new int[states.length], to, vectors);
            return to;
        }

        private static float[] numbers(Random random, int count, int rows) {
            float[] numbers = new float[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = (float) (random.nextGaussian() / (2 * Math.sqrt(rows)));
            }
            return numbers;
        }
    }

    static Stream<Case> cases() {
        Random random = new Random(5);
        UnaryOp[] served = {UnaryOp.TANH, UnaryOp.SIGMOID, UnaryOp.RELU};
        return IntStream.range(0, 120)
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
                                                false),
                                        1 + (i < 33 ? i : random.nextInt(70)),
                                        1 + random.nextInt(7),
                                        1 + random.nextInt(40),
                                        i % 5 == 0 ? 64 : 1 + random.nextInt(i % 8 == 0 ? 230 : 50),
                                        random.nextInt(4) > 0));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void vectorsGiveWhatPlainJavaGives(Case given) {
        float[] plain = given.run(false);
        float[] vectors = given.run(Vectors.PRESENT);
        for (int i = 0; i < plain.length; i++) {
            float tolerance = 2e-4f * Math.max(1, Math.abs(plain[i]));
            assertThat(vectors[i]).isCloseTo(plain[i], within(tolerance));
        }
    }
}
