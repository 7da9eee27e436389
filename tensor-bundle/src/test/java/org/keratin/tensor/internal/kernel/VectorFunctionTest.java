package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledIf("vectors")
class VectorFunctionTest {

    private static final float[] ENDS = {
        0, -0f, Float.MIN_VALUE, -90, 90, -30, 30, Float.NEGATIVE_INFINITY, Float.NaN
    };

    static boolean vectors() {
        return Vectors.PRESENT;
    }

    @ParameterizedTest
    @EnumSource
    void vectorsGiveWhatPlainJavaGives(VectorFunction function) {
        int n = 10 * Vectors.LANES + 3;
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = i < ENDS.length ? ENDS[i] : (i - n / 2) * 0.11f;
        }
        float[] found = new float[n];
        float[] expected = new float[n];
        int done = function.run(x, 0, found, 0, n);
        function.runPlain(x, 0, expected, 0, n);
        assertThat(done).isEqualTo(10 * Vectors.LANES);
        for (int i = 0; i < done; i++) {
            if (Float.isNaN(expected[i])) {
                continue; // 0 times infinity, say, which vectors keep within bounds
            }
            double size = Math.max(0.1, Math.abs(expected[i]));
            assertThat(found[i])
                    .as("of %s", x[i])
                    .isCloseTo(expected[i], within((float) (1e-5 * size)));
        }
    }
}
