package org.keratin.tensor.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowKernelsTest {

    private static final int BATCH = 3;

    private final Random random = new Random(1);

    /** Folds the elements of a window that lie on the image. */
    private interface Fold {
        double apply(double folded, int place, int tap);
    }

    static Stream<WindowShape> shapes() {
        return Stream.of(
                new WindowShape(7, 9, 5, 3, 3, 1, 1, 1, 1, 1, 1, 7, 9),
                new WindowShape(7, 9, 40, 3, 3, 2, 2, 1, 1, 0, 1, 4, 5),
                new WindowShape(8, 8, 33, 1, 1, 2, 2, 1, 1, 0, 0, 4, 4),
                new WindowShape(10, 11, 3, 3, 2, 1, 1, 2, 3, 2, 1, 9, 9),
                new WindowShape(6, 6, 16, 1, 1, 1, 1, 1, 1, 0, 0, 6, 6),
                new WindowShape(4, 4, 48, 3, 3, 1, 1, 1, 1, 2, 2, 6, 6),
                new WindowShape(1, 20, 24, 1, 4, 1, 3, 1, 1, 0, 3, 1, 7),
                new WindowShape(20, 20, 36, 3, 3, 1, 1, 1, 1, 1, 1, 20, 20));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void convolvesAllChannels(WindowShape s) {
        int filters = 21;
        float[] x = numbers(BATCH * s.places() * s.channels());
        float[] kernel = numbers(s.windowHeight() * s.windowWidth() * s.channels() * filters);
        float[] bias = numbers(filters);
        int step = filters + 2;
        float[] to = new float[BATCH * s.windows() * step];
        Convolution.of(s, kernel, 0, filters)
                .run(x, 0, BATCH, to, 0, step, Epilogue.of(bias, Activation.RELU));
        for (int window = 0; window < BATCH * s.windows(); window++) {
            for (int filter = 0; filter < filters; filter++) {
                int f = filter;
                Fold products =
                        (sum, place, tap) -> {
                            double folded = sum;
                            for (int c = 0; c < s.channels(); c++) {
                                float weight = kernel[(tap * s.channels() + c) * filters + f];
                                folded += (double) x[place * s.channels() + c] * weight;
                            }
                            return folded;
                        };
                double expected = Math.max(0, fold(s, window, bias[f], products));
                assertThat((double) to[window * step + f]).isCloseTo(expected, within(1e-3));
            }
        }
    }

    /** Few filters: a vector is wider than a row of the result, which follows the one before. */
    @ParameterizedTest
    @MethodSource("shapes")
    void addsToRowsThatFollowEachOther(WindowShape s) {
        float[] x = numbers(BATCH * s.places() * s.channels());
        for (int filters : new int[] {1, 6, 24, 40}) {
            float[] kernel = numbers(s.windowHeight() * s.windowWidth() * s.channels() * filters);
            float[] bias = numbers(filters);
            float[] before = numbers(BATCH * s.windows() * filters + 1);
            float[] sums = before.clone();
            float[] added = before.clone();
            Convolution convolution = Convolution.of(s, kernel, 0, filters);
            convolution.run(
                    x,
                    0,
                    BATCH,
                    sums,
                    0,
                    filters,
                    new Epilogue(false, bias, null, Activation.LINEAR));
            convolution.run(
                    x,
                    0,
                    BATCH,
                    added,
                    0,
                    filters,
                    new Epilogue(true, bias, null, Activation.LINEAR));
            float[] apart = new float[BATCH * s.windows() * (filters + 40)];
            convolution.run(
                    x, 0, BATCH, apart, 0, filters + 40, Epilogue.of(bias, Activation.LINEAR));
            for (int i = 0; i < sums.length - 1; i++) {
                float expected = apart[i / filters * (filters + 40) + i % filters];
                assertThat(sums[i]).isCloseTo(expected, within(1e-4f));
                assertThat(added[i]).isCloseTo(before[i] + expected, within(1e-4f));
            }
            assertThat(sums[sums.length - 1]).isEqualTo(before[sums.length - 1]);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void scalesFilters(WindowShape s) {
        int filters = 37;
        float[] x = numbers(BATCH * s.places() * s.channels());
        float[] kernel = numbers(s.windowHeight() * s.windowWidth() * s.channels() * filters);
        float[] scale = numbers(filters);
        float[] bias = numbers(filters);
        float[] plain = new float[BATCH * s.windows() * filters];
        float[] scaled = numbers(plain.length);
        float[] before = scaled.clone();
        Convolution convolution = Convolution.of(s, kernel, 0, filters);
        convolution.run(x, 0, BATCH, plain, 0, filters, Epilogue.of(bias, Activation.LINEAR));
        convolution.run(
                x, 0, BATCH, scaled, 0, filters, new Epilogue(true, bias, scale, Activation.RELU6));
        for (int i = 0; i < plain.length; i++) {
            float sum = plain[i] * scale[i % filters] + before[i];
            assertThat(scaled[i]).isCloseTo(Math.min(6, Math.max(0, sum)), within(1e-3f));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void convolvesEachChannel(WindowShape s) {
        int channels = s.channels();
        float[] x = numbers(BATCH * s.places() * channels);
        float[] kernel = numbers(s.windowHeight() * s.windowWidth() * channels);
        float[] bias = numbers(channels);
        float[] to = new float[BATCH * s.windows() * channels];
        DepthwiseConvolution.of(s, kernel, 0)
                .run(x, 0, BATCH, to, 0, channels, Epilogue.of(bias, Activation.RELU6));
        for (int i = 0; i < to.length; i++) {
            int c = i % channels;
            double sum =
                    fold(
                            s,
                            i / channels,
                            bias[c],
                            (folded, place, tap) ->
                                    folded
                                            + (double) x[place * channels + c]
                                                    * kernel[tap * channels + c]);
            double expected = Math.min(6, Math.max(0, sum));
            assertThat((double) to[i]).isCloseTo(expected, within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void poolsWithoutThePadding(WindowShape s) {
        int channels = s.channels();
        float[] x = numbers(BATCH * s.places() * channels);
        float[] largest = new float[BATCH * s.windows() * channels];
        float[] mean = new float[largest.length];
        Pooling.run(Pooling.Fold.MAX, s, x, 0, BATCH, largest, 0, channels);
        Pooling.run(Pooling.Fold.MEAN, s, x, 0, BATCH, mean, 0, channels);
        for (int i = 0; i < largest.length; i++) {
            int c = i % channels;
            int window = i / channels;
            Fold max = (folded, place, tap) -> Math.max(folded, x[place * channels + c]);
            Fold sum = (folded, place, tap) -> folded + x[place * channels + c];
            Fold count = (folded, place, tap) -> folded + 1;
            assertThat((double) largest[i])
                    .isEqualTo(fold(s, window, Double.NEGATIVE_INFINITY, max));
            double expected = fold(s, window, 0, sum) / fold(s, window, 0, count);
            assertThat((double) mean[i]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void refusesImagesThatNoArrayHolds() {
        assertThat(new WindowShape(1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1 << 30, 1, 1 << 30).fits())
                .isFalse();
        assertThat(new WindowShape(4, 4, 8, 3, 3, 1, 1, 1, 1, 1, 1, 4, 4).fits()).isTrue();
    }

    private static double fold(WindowShape s, int window, double start, Fold fold) {
        int image = window / s.windows();
        int top = window % s.windows() / s.outWidth() * s.strideY() - s.top();
        int left = window % s.outWidth() * s.strideX() - s.left();
        double folded = start;
        for (int tap = 0; tap < s.windowHeight() * s.windowWidth(); tap++) {
            int y = top + tap / s.windowWidth() * s.dilationY();
            int x = left + tap % s.windowWidth() * s.dilationX();
            if (y >= 0 && y < s.height() && x >= 0 && x < s.width()) {
                folded = fold.apply(folded, image * s.places() + y * s.width() + x, tap);
            }
        }
        return folded;
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
