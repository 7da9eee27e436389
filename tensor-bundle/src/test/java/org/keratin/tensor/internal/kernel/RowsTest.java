package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows in vectors, of lengths that leave something over, against plain loops in double. */
class RowsTest {

    private static final int[] LENGTHS = {1, 5, 16, 33, 64, 100, 1500};
    private static final int FROM = 3;

    /** Plain Java, and vectors where there are any. */
    private static List<Rows> all() {
        return Vectors.PRESENT
                ? List.of(new Rows(false), new Rows(true))
                : List.of(new Rows(false));
    }

    private static float[] random(int n) {
        Random random = new Random(n);
        float[] x = new float[FROM + n];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian() + 2;
        }
        return x;
    }

    @ParameterizedTest
    @MethodSource("all")
    void foldsAddUpAndFindTheLargest(Rows rows) {
        for (int n : LENGTHS) {
            float[] x = random(n);
            double sum = 0;
            double squares = 0;
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = FROM; i < x.length; i++) {
                sum += x[i];
                squares += (x[i] - 1.5) * (x[i] - 1.5);
                largest = Math.max(largest, x[i]);
            }
            assertThat(rows.sum(x, FROM, n)).isCloseTo(sum, within(1e-6 * n + 1e-6));
            assertThat(rows.squares(x, FROM, n, 1.5f)).isCloseTo(squares, within(1e-6 * n + 1e-6));
            assertThat(rows.largest(x, FROM, n)).isEqualTo(largest);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLargestBesideNanIsNan(Rows rows) {
        for (int n : LENGTHS) {
            float[] x = random(n);
            x[FROM + n / 2] = Float.NaN;
            assertThat(rows.largest(x, FROM, n)).isNaN();
        }
        assertThat(rows.largest(new float[0], 0, 0)).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("all")
    void powersAreAddedUp(Rows rows) {
        for (int n : LENGTHS) {
            float[] x = random(n);
            float[] to = new float[n];
            double sum = rows.powers(x, FROM, to, 0, n, 4, new float[1]);
            double expected = 0;
            for (int i = 0; i < n; i++) {
                double power = Math.exp(x[FROM + i] - 4);
                expected += power;
                assertThat((double) to[i]).isCloseTo(power, within(1e-6 * power));
            }
            assertThat(sum).isCloseTo(expected, within(1e-5 * expected));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void scalesInPlace(Rows rows) {
        for (int n : LENGTHS) {
            float[] x = random(n);
            float[] before = x.clone();
            float[] gamma = random(n);
            rows.normalize(x, FROM, x, FROM, n, 2, 0.5f, gamma, FROM, null, 0);
            rows.normalize(x, FROM, x, FROM, n, 0, 1, null, 0, gamma, FROM);
            rows.scale(x, FROM, x, FROM, n, 3);
            for (int i = FROM; i < x.length; i++) {
                double expected = 3 * ((before[i] - 2) * 0.5 * gamma[i] + gamma[i]);
                assertThat((double) x[i]).isCloseTo(expected, within(1e-5));
            }
            assertThat(x[0]).isEqualTo(before[0]);
        }
    }
}
