package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows in vectors, of lengths that leave something over, against plain loops in double. */
class RowsTest {

    private static final int[] LENGTHS = {1, 5, 16, 33, 64, 100, 1500};
    private static final int FROM = 3;

    private static float[] random(int n) {
        Random random = new Random(n);
        float[] x = new float[FROM + n];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian() + 2;
        }
        return x;
    }

    @Test
    void foldsAddUpAndFindTheLargest() {
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
            assertThat(Rows.sum(x, FROM, n)).isCloseTo(sum, within(1e-6 * n + 1e-6));
            assertThat(Rows.squares(x, FROM, n, 1.5f)).isCloseTo(squares, within(1e-6 * n + 1e-6));
            assertThat(Rows.largest(x, FROM, n)).isEqualTo(largest);
        }
    }

    @Test
    void theLargestBesideNanIsNan() {
        for (int n : LENGTHS) {
            float[] x = random(n);
            x[FROM + n / 2] = Float.NaN;
            assertThat(Rows.largest(x, FROM, n)).isNaN();
        }
        assertThat(Rows.largest(new float[0], 0, 0)).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void powersAreAddedUp() {
        for (int n : LENGTHS) {
            float[] x = random(n);
            float[] to = new float[n];
            double sum = Rows.powers(x, FROM, to, 0, n, 4, new float[1]);
            double expected = 0;
            for (int i = 0; i < n; i++) {
                double power = Math.exp(x[FROM + i] - 4);
                expected += power;
                assertThat((double) to[i]).isCloseTo(power, within(1e-6 * power));
            }
            assertThat(sum).isCloseTo(expected, within(1e-5 * expected));
        }
    }

    @Test
    void scalesInPlace() {
        for (int n : LENGTHS) {
            float[] x = random(n);
            float[] before = x.clone();
            float[] gamma = random(n);
            Rows.normalize(x, FROM, x, FROM, n, 2, 0.5f, gamma, FROM, null, 0);
            Rows.normalize(x, FROM, x, FROM, n, 0, 1, null, 0, gamma, FROM);
            Rows.scale(x, FROM, x, FROM, n, 3);
            for (int i = FROM; i < x.length; i++) {
                double expected = 3 * ((before[i] - 2) * 0.5 * gamma[i] + gamma[i]);
                assertThat((double) x[i]).isCloseTo(expected, within(1e-5));
            }
            assertThat(x[0]).isEqualTo(before[0]);
        }
    }
}
