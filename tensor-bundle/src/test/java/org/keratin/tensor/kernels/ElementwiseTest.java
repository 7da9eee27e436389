package org.keratin.tensor.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keratin.tensor.internal.kernel.ScalarMath;

class ElementwiseTest {

    @ParameterizedTest
    @EnumSource
    void agreesWithPlainJava(Activation activation) {
        int n = 4003;
        float[] x = new float[n + 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - n / 2) * 0.005f;
        }
        float[] expected = new float[n];
        ScalarMath.apply(activation, x, 1, expected, 0, n);
        float[] to = new float[n + 2];
        Elementwise.apply(activation, x, 1, to, 2, n);
        for (int i = 0; i < n; i++) {
            double bound = 2e-6 * Math.max(1, Math.abs(expected[i]));
            assertThat((double) to[i + 2])
                    .as("at %s", x[i + 1])
                    .isCloseTo(expected[i], within(bound));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheEndsOfTheFloats(Activation activation) {
        float[] x = new float[64];
        float[] ends = {Float.NaN, Float.POSITIVE_INFINITY, 0, -0f, 1000, -1000, 1e-40f};
        System.arraycopy(ends, 0, x, 0, ends.length);
        float[] expected = new float[64];
        ScalarMath.apply(activation, x, 0, expected, 0, 64);
        Elementwise.apply(activation, x, 0, x, 0, 64);
        for (int i = 0; i < ends.length; i++) {
            boolean same = Float.compare(x[i], expected[i]) == 0;
            boolean near =
                    Math.abs(x[i] - expected[i]) <= 1e-6 * Math.max(1, Math.abs(expected[i]));
            assertThat(same || near).as("%s of %s is %s", activation, ends[i], x[i]).isTrue();
        }
    }
}
