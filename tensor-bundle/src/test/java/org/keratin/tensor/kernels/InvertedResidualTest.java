package org.keratin.tensor.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three convolutions in one give what they give one after the other. */
class InvertedResidualTest {

    private static final int IN = 24;
    private static final int OUT = 40;

    private final Random random = new Random(1);

    @ParameterizedTest
    @CsvSource({
        "1,1,1,1,3,96", // rows that neighbours share
        "1,2,0,0,3,96", // padded below only, as Keras pads
        "3,2,1,1,3,150", // channels that fill no vector
        "2,1,2,2,5,96",
        "1,1,0,0,1,96",
        "1,2,50,3,90,96" // windows larger than the image
    })
    void givesWhatTheThreeGive(int batch, int stride, int top, int left, int size, int channels) {
        int height = 61;
        int width = 38;
        int outHeight = (height - 1) / stride + 1;
        int outWidth = (width - 1) / stride + 1;
        WindowShape of = places(height, width, IN);
        WindowShape windows =
                new WindowShape(
                        height, width, channels, size, size, stride, stride, 1, 1, top, left,
                        outHeight, outWidth);
        WindowShape after = places(outHeight, outWidth, channels);
        Convolution expansion = Convolution.of(of, numbers(IN * channels), 0, channels);
        DepthwiseConvolution depthwise =
                DepthwiseConvolution.of(windows, numbers(size * size * channels), 0);
        Convolution projection = Convolution.of(after, numbers(channels * OUT), 0, OUT);
        Epilogue expanded = Epilogue.of(numbers(channels), Activation.RELU6);
        Epilogue convolved = Epilogue.of(numbers(channels), Activation.RELU);
        Epilogue projected = new Epilogue(true, numbers(OUT), numbers(OUT), Activation.LINEAR);
        float[] x = numbers(batch * of.places() * IN);
        float[] before = numbers(batch * windows.windows() * OUT);

        float[] wide = new float[batch * of.places() * channels];
        expansion.run(x, 0, batch, wide, 0, channels, expanded);
        float[] narrow = new float[batch * windows.windows() * channels];
        depthwise.run(wide, 0, batch, narrow, 0, channels, convolved);
        float[] expected = before.clone();
        projection.run(narrow, 0, batch, expected, 0, OUT, projected);

        assertThat(InvertedResidual.serves(expansion, expanded, depthwise, convolved, projection))
                .isTrue();
        InvertedResidual block =
                new InvertedResidual(expansion, expanded, depthwise, convolved, projection);
        for (int round = 0; round < 2; round++) {
            float[] to = before.clone();
            block.run(x, 0, batch, to, 0, OUT, projected);
            assertThat(to).containsExactly(expected, within(1e-4f));
        }
    }

    @Test
    void doesNotServeWhatIsMoreThanABound() {
        WindowShape of = places(8, 8, IN);
        WindowShape windows = new WindowShape(8, 8, IN, 3, 3, 1, 1, 1, 1, 1, 1, 8, 8);
        Convolution convolution = Convolution.of(of, numbers(IN * IN), 0, IN);
        DepthwiseConvolution depthwise = DepthwiseConvolution.of(windows, numbers(9 * IN), 0);
        Epilogue tanh = Epilogue.of(null, Activation.TANH);
        assertThat(
                        InvertedResidual.serves(
                                convolution, tanh, depthwise, Epilogue.NONE, convolution))
                .isFalse();
        assertThat(
                        InvertedResidual.serves(
                                convolution, Epilogue.NONE, depthwise, Epilogue.ADD, convolution))
                .isFalse();
    }

    private static WindowShape places(int height, int width, int channels) {
        return new WindowShape(height, width, channels, 1, 1, 1, 1, 1, 1, 0, 0, height, width);
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
