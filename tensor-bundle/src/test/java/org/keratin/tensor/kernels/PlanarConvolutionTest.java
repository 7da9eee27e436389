package org.keratin.tensor.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.tensor.internal.kernel.Finish;

class PlanarConvolutionTest {

    private final Random random = new Random(1);

    static Stream<WindowShape> shapes() {
        return Stream.of(
                new WindowShape(28, 28, 1, 5, 5, 1, 1, 1, 1, 2, 2, 28, 28),
                new WindowShape(31, 37, 2, 3, 4, 1, 1, 1, 1, 0, 0, 29, 34),
                new WindowShape(40, 33, 1, 3, 3, 1, 1, 2, 3, 2, 3, 40, 33),
                new WindowShape(1, 90, 3, 1, 7, 1, 1, 1, 1, 0, 6, 1, 90),
                new WindowShape(200, 70, 1, 5, 3, 1, 1, 1, 1, 4, 0, 200, 70));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void agreesWithSumsOfSingleNumbers(WindowShape s) {
        for (int filters = 1; filters <= 5; filters++) {
            int step = filters + filters % 2;
            float[] x = numbers(s.places() * s.channels() + 3);
            float[] kernel = numbers(s.windowHeight() * s.windowWidth() * s.channels() * filters);
            float[] bias = numbers(filters);
            float[] scale = filters == 4 ? numbers(filters) : null;
            boolean add = filters % 2 == 1;
            float[] to = numbers(s.windows() * step + 1);
            float[] before = to.clone();
            Epilogue epilogue = new Epilogue(add, bias, scale, Activation.RELU6);
            PlanarConvolution planar = planar(s, kernel, filters);
            planar.run(x, 3, to, 1, step, Finish.of(epilogue), true);
            for (int i = 0; i < to.length - 1; i++) {
                int filter = i % step;
                if (filter == filters) {
                    assertThat(to[1 + i]).isEqualTo(before[1 + i]);
                    continue;
                }
                double sum = bias[filter] + sum(s, x, 3, kernel, filters, i / step, filter);
                sum = (scale == null ? sum : sum * scale[filter]) + (add ? before[1 + i] : 0);
                assertThat((double) to[1 + i])
                        .isCloseTo(Math.min(6, Math.max(0, sum)), within(1e-4));
            }
            assertThat(to[0]).isEqualTo(before[0]);
        }
    }

    @Test
    void keepsNumbersThatAreNoneAndInfinities() {
        WindowShape s = new WindowShape(30, 30, 1, 3, 3, 1, 1, 1, 1, 1, 1, 30, 30);
        float[] x = numbers(900);
        x[0] = Float.NaN;
        x[450] = Float.POSITIVE_INFINITY;
        x[899] = Float.NEGATIVE_INFINITY;
        float[] kernel = new float[18];
        java.util.Arrays.fill(kernel, 1);
        float[] to = new float[1800];
        Epilogue relu = Epilogue.of(null, Activation.RELU);
        planar(s, kernel, 2).run(x, 0, to, 0, 2, Finish.of(relu), false);
        assertThat(to[0]).isNaN();
        assertThat(to[2 * 31 + 1]).isNaN();
        assertThat(to[2 * 32]).isFinite();
        assertThat(to[900]).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(to[1799]).isZero();
    }

    @Test
    void leavesManyFiltersAndStridesToOthers() {
        WindowShape s = new WindowShape(28, 28, 1, 5, 5, 1, 1, 1, 1, 2, 2, 28, 28);
        WindowShape far = new WindowShape(28, 28, 1, 5, 5, 2, 2, 1, 1, 2, 2, 14, 14);
        assertThat(PlanarConvolution.of(s, PackedMatrix.of(new float[1000], 0, 40, 25, 40)))
                .isNull();
        assertThat(PlanarConvolution.of(far, PackedMatrix.of(new float[50], 0, 2, 25, 2))).isNull();
    }

    private static PlanarConvolution planar(WindowShape s, float[] kernel, int filters) {
        int depth = s.windowHeight() * s.windowWidth() * s.channels();
        return new PlanarConvolution(s, PackedMatrix.of(kernel, 0, filters, depth, filters));
    }

    private static double sum(
            WindowShape s, float[] x, int at, float[] kernel, int filters, int window, int filter) {
        double sum = 0;
        for (int tap = 0; tap < s.windowHeight() * s.windowWidth(); tap++) {
            int row = window / s.outWidth() - s.top() + tap / s.windowWidth() * s.dilationY();
            int column = window % s.outWidth() - s.left() + tap % s.windowWidth() * s.dilationX();
            if (row < 0 || row >= s.height() || column < 0 || column >= s.width()) {
                continue;
            }
            for (int c = 0; c < s.channels(); c++) {
                double number = x[at + (row * s.width() + column) * s.channels() + c];
                sum += number * kernel[(tap * s.channels() + c) * filters + filter];
            }
        }
        return sum;
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
