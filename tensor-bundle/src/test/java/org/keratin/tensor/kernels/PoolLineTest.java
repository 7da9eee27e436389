package org.keratin.tensor.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.tensor.internal.kernel.ScalarWindows;

class PoolLineTest {

    private final Random random = new Random(1);

    static Stream<WindowShape> shapes() {
        return Stream.of(
                new WindowShape(28, 28, 6, 2, 2, 2, 2, 1, 1, 0, 0, 14, 14),
                new WindowShape(9, 67, 1, 3, 3, 2, 2, 1, 1, 1, 1, 5, 34),
                new WindowShape(9, 41, 5, 2, 3, 1, 1, 2, 3, 0, 0, 7, 35),
                new WindowShape(1, 70, 3, 1, 4, 1, 3, 1, 1, 0, 2, 1, 24),
                new WindowShape(12, 64, 2, 5, 1, 3, 1, 1, 1, 2, 0, 4, 64),
                new WindowShape(7, 23, 9, 2, 2, 2, 2, 1, 1, 0, 1, 3, 12),
                new WindowShape(10, 10, 16, 2, 2, 2, 2, 1, 1, 0, 0, 5, 5),
                new WindowShape(6, 80, 4, 2, 4, 2, 3, 1, 2, 1, 5, 4, 28));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void agreesWithWindowsOneByOne(WindowShape s) {
        int channels = s.channels();
        assertThat(PoolLine.serves(s, channels)).isTrue();
        assertThat(PoolLine.serves(s, channels + 1)).isFalse();
        float[] x = numbers(2 * s.places() * channels + 3);
        x[9] = Float.NaN;
        x[40] = Float.NEGATIVE_INFINITY;
        x[x.length - 1] = Float.POSITIVE_INFINITY;
        for (Pooling.Fold fold : Pooling.Fold.values()) {
            float[] to = numbers(2 * s.windows() * channels + 2);
            float[] expected = to.clone();
            Pooling.run(fold, s, x, 3, 2, to, 1, channels);
            plain(fold, s, x, expected);
            for (int i = 0; i < to.length; i++) {
                if (Float.isFinite(expected[i])) {
                    assertThat(to[i]).isCloseTo(expected[i], within(1e-5f));
                } else {
                    assertThat(to[i]).isEqualTo(Float.valueOf(expected[i]));
                }
            }
        }
    }

    @Test
    void leavesShortLinesToOthers() {
        assertThat(PoolLine.serves(new WindowShape(4, 3, 2, 2, 2, 1, 1, 1, 1, 0, 0, 3, 2), 2))
                .isFalse();
        assertThat(PoolLine.serves(new WindowShape(9, 60, 64, 2, 2, 1, 1, 1, 1, 0, 0, 8, 59), 64))
                .isFalse();
    }

    private static void plain(Pooling.Fold fold, WindowShape s, float[] x, float[] to) {
        int channels = s.channels();
        for (int window = 0; window < 2 * s.windows(); window++) {
            int image = window / s.windows();
            int y = window % s.windows() / s.outWidth() * s.strideY() - s.top();
            int left = window % s.outWidth() * s.strideX() - s.left();
            Span rows = Span.at(0, 1, y, s.dilationY(), s.windowHeight(), s.height());
            Span columns = Span.at(0, 1, left, s.dilationX(), s.windowWidth(), s.width());
            int row = image * s.height() + y + rows.first() * s.dilationY();
            int place = row * s.width() + left + columns.first() * s.dilationX();
            int elements = rows.elements() * columns.elements();
            ScalarWindows.pool(
                    fold == Pooling.Fold.MAX,
                    x,
                    3 + place * channels,
                    0,
                    s.dilationY() * s.width() * channels,
                    s.dilationX() * channels,
                    rows.elements(),
                    columns.elements(),
                    channels,
                    to,
                    1 + window * channels,
                    channels,
                    1,
                    fold == Pooling.Fold.MEAN ? 1f / elements : 1);
        }
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
