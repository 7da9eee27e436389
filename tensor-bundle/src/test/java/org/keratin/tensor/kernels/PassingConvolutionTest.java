package org.keratin.tensor.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassingConvolutionTest {

    private static final int FILTERS = 170;
    private static final int BEFORE = 5;

    private final Random random = new Random(1);

    static Stream<WindowShape> shapes() {
        return Stream.of(
                new WindowShape(7, 9, 64, 3, 3, 1, 1, 1, 1, 1, 1, 7, 9),
                new WindowShape(7, 9, 64, 3, 3, 2, 2, 1, 1, 0, 1, 4, 5),
                new WindowShape(8, 8, 520, 1, 1, 2, 2, 1, 1, 0, 0, 4, 4),
                new WindowShape(10, 11, 65, 3, 3, 1, 1, 2, 3, 2, 1, 10, 9),
                new WindowShape(6, 6, 512, 1, 1, 1, 1, 1, 1, 0, 0, 6, 6),
                new WindowShape(6, 6, 3, 3, 3, 1, 1, 1, 1, 1, 1, 6, 6));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void givesWhatAPackedKernelGives(WindowShape s) {
        for (int batch = 1; batch <= 2; batch++) {
            float[] x = numbers(BEFORE + batch * s.places() * s.channels());
            float[] kernel =
                    numbers(BEFORE + s.windowHeight() * s.windowWidth() * s.channels() * FILTERS);
            float[] expected = new float[batch * s.windows() * FILTERS];
            Convolution.of(s, kernel, BEFORE, FILTERS)
                    .run(x, BEFORE, batch, expected, 0, FILTERS, Epilogue.NONE);

            float[] to = numbers(expected.length);
            PassingConvolution.run(s, kernel, BEFORE, FILTERS, x, BEFORE, batch, to);

            assertThat(to).containsExactly(expected, within(1e-3f));
        }
    }

    private float[] numbers(int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
