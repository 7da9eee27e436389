package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ops;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionOpsTest {

    private static final int[] ONE = {1};

    @Test
    void slidesAlong() {
        Tensor x = counting(1, 4, 1);
        Tensor kernel = Tensor.of(new float[] {1, 10}, 2, 1, 1);
        assertTensor(conv(x, kernel, 1, Padding.VALID))
                .is(DType.FLOAT32, 1, 3, 1)
                .holds(10, 21, 32);
        assertTensor(conv(x, kernel, 2, Padding.VALID)).holds(10, 32);
        assertTensor(conv(x, kernel, 1, Padding.SAME)).holds(10, 21, 32, 3);
        assertTensor(conv(x, kernel, 1, Padding.CAUSAL)).holds(0, 10, 21, 32);
    }

    private static Tensor conv(Tensor x, Tensor kernel, int stride, Padding padding) {
        return ops().conv(x, kernel, new int[] {stride}, padding, DataFormat.CHANNELS_LAST, ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 6, 1, 1, 1, VALID, CHANNELS_LAST",
        "4, 6, 1, 2, 1, SAME, CHANNELS_LAST",
        "4, 6, 1, 1, 2, SAME, CHANNELS_FIRST",
        "4, 6, 2, 3, 1, SAME, CHANNELS_LAST",
        "4, 8, 4, 1, 2, VALID, CHANNELS_FIRST",
        "4, 4, 4, 2, 1, SAME, CHANNELS_LAST"
    })
    void agreesWithNaiveLoops(
            int in,
            int out,
            int groups,
            int stride,
            int dilation,
            Padding padding,
            DataFormat format) {
        Tensor x = ops().normal(Shape.of(2, 7, 6, in), 0, 1, DType.FLOAT32, 1);
        Tensor kernel = ops().normal(Shape.of(3, 2, in / groups, out), 0, 1, DType.FLOAT32, 2);
        Tensor expected = naive(x, kernel, groups, stride, dilation, padding);
        boolean last = format == DataFormat.CHANNELS_LAST;
        Tensor found =
                ops().conv(
                                last ? x : ops().moveaxis(x, -1, 1),
                                kernel,
                                new int[] {stride},
                                padding,
                                format,
                                new int[] {dilation});
        assertTensor(last ? found : ops().moveaxis(found, 1, -1)).isCloseTo(expected, 1e-5);
    }

    /** The definition, loop by loop. */
    private static Tensor naive(
            Tensor x, Tensor kernel, int groups, int stride, int dilation, Padding padding) {
        int[] reach = {2 * dilation + 1, dilation + 1};
        int[] length = {7, 6};
        int[] count = new int[2];
        int[] before = new int[2];
        for (int i = 0; i < 2; i++) {
            count[i] =
                    padding == Padding.SAME
                            ? (length[i] + stride - 1) / stride
                            : (length[i] - reach[i]) / stride + 1;
            before[i] =
                    padding == Padding.SAME
                            ? Math.max(0, (count[i] - 1) * stride + reach[i] - length[i]) / 2
                            : 0;
        }
        int in = x.shape().last();
        int out = kernel.shape().last();
        float[] result = new float[2 * count[0] * count[1] * out];
        for (int at = 0; at < result.length; at++) {
            int o = at % out;
            int column = at / out % count[1];
            int row = at / out / count[1] % count[0];
            int image = at / out / count[1] / count[0];
            int group = o / (out / groups);
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 2; j++) {
                    int r = row * stride + i * dilation - before[0];
                    int c = column * stride + j * dilation - before[1];
                    for (int k = 0; k < in / groups; k++) {
                        if (r >= 0 && r < 7 && c >= 0 && c < 6) {
                            double weight =
                                    kernel.doubleAt(((i * 2 + j) * (in / groups) + k) * out + o);
                            sum +=
                                    weight
                                            * x.doubleAt(
                                                    ((image * 7 + r) * 6 + c) * in
                                                            + group * (in / groups)
                                                            + k);
                        }
                    }
                }
            }
            result[at] = (float) sum;
        }
        return Tensor.of(result, 2, count[0], count[1], out);
    }

    @Test
    void worksOnThreeAxesAndOtherDTypes() {
        Tensor x = ops().ones(Shape.of(1, 3, 3, 3, 2), DType.FLOAT16);
        Tensor kernel = ops().ones(Shape.of(2, 2, 2, 2, 1), DType.FLOAT16);
        assertTensor(conv(x, kernel, 1, Padding.VALID))
                .is(DType.FLOAT16, 1, 2, 2, 2, 1)
                .holds(16, 16, 16, 16, 16, 16, 16, 16);
        assertTensor(
                        conv(
                                ops().cast(x, DType.INT32),
                                ops().cast(kernel, DType.INT32),
                                2,
                                Padding.VALID))
                .is(DType.INT32, 1, 1, 1, 1, 1)
                .holds(16);
    }

    @Test
    void separatesChannels() {
        Tensor x = counting(1, 2, 2);
        Tensor kernel = Tensor.of(new float[] {1, 10, 100, 1000}, 1, 2, 2);
        assertTensor(
                        ops().depthwiseConv(
                                        x,
                                        kernel,
                                        ONE,
                                        Padding.VALID,
                                        DataFormat.CHANNELS_LAST,
                                        ONE))
                .is(DType.FLOAT32, 1, 2, 4)
                .holds(0, 0, 100, 1000, 2, 20, 300, 3000);
        Tensor pointwise = ops().ones(Shape.of(1, 4, 1));
        assertTensor(
                        ops().separableConv(
                                        x,
                                        kernel,
                                        pointwise,
                                        ONE,
                                        Padding.VALID,
                                        DataFormat.CHANNELS_LAST,
                                        ONE))
                .is(DType.FLOAT32, 1, 2, 1)
                .holds(1100, 3322);
    }

    @Test
    void spreadsOut() {
        Tensor x = Tensor.of(new float[] {1, 2}, 1, 2, 1);
        Tensor kernel = Tensor.of(new float[] {1, 10, 100}, 3, 1, 1);
        assertTensor(transpose(x, kernel, 1, Padding.VALID, null))
                .is(DType.FLOAT32, 1, 4, 1)
                .holds(1, 12, 120, 200);
        assertTensor(transpose(x, kernel, 2, Padding.VALID, null)).holds(1, 10, 102, 20, 200);
        assertTensor(transpose(x, kernel, 2, Padding.SAME, null)).holds(1, 10, 102, 20);
        assertTensor(transpose(x, kernel, 4, Padding.VALID, null))
                .holds(1, 10, 100, 0, 2, 20, 200, 0);
        assertTensor(transpose(x, kernel, 2, Padding.VALID, new int[] {1}))
                .holds(1, 10, 102, 20, 200, 0);
    }

    private static Tensor transpose(
            Tensor x, Tensor kernel, int stride, Padding padding, int[] outputPadding) {
        int[] strides = {stride};
        return ops().convTranspose(
                        x, kernel, strides, padding, outputPadding, DataFormat.CHANNELS_LAST, ONE);
    }

    @Test
    void poolsWindows() {
        Tensor x = counting(1, 5, 1);
        int[] two = {2};
        assertTensor(ops().maxPool(x, two, null, Padding.VALID, DataFormat.CHANNELS_LAST))
                .holds(1, 3);
        assertTensor(ops().maxPool(x, two, null, Padding.SAME, DataFormat.CHANNELS_LAST))
                .holds(1, 3, 4);
        assertTensor(ops().maxPool(x, two, ONE, Padding.VALID, DataFormat.CHANNELS_LAST))
                .holds(1, 2, 3, 4);
        assertTensor(ops().averagePool(x, two, null, Padding.VALID, DataFormat.CHANNELS_LAST))
                .holds(0.5, 2.5);
        assertTensor(ops().averagePool(x, two, null, Padding.SAME, DataFormat.CHANNELS_LAST))
                .holds(0.5, 2.5, 4);
        Tensor image = counting(1, 2, 4, 4);
        assertTensor(ops().maxPool(image, two, null, Padding.VALID, DataFormat.CHANNELS_FIRST))
                .is(DType.FLOAT32, 1, 2, 2, 2)
                .holds(5, 7, 13, 15, 21, 23, 29, 31);
        assertTensor(
                        ops().maxPool(
                                        ops().cast(x, DType.INT32),
                                        two,
                                        null,
                                        Padding.VALID,
                                        DataFormat.CHANNELS_LAST))
                .is(DType.INT32, 1, 2, 1);
    }

    @Test
    void poolsToASize() {
        Tensor x = counting(1, 5, 1);
        assertTensor(ops().adaptiveMaxPool(x, new int[] {2}, DataFormat.CHANNELS_LAST)).holds(2, 4);
        assertTensor(ops().adaptiveAveragePool(x, new int[] {2}, DataFormat.CHANNELS_LAST))
                .holds(1, 3);
        assertTensor(
                        ops().adaptiveAveragePool(
                                        counting(1, 1, 4, 4),
                                        new int[] {2},
                                        DataFormat.CHANNELS_FIRST))
                .is(DType.FLOAT32, 1, 1, 2, 2)
                .holds(2.5, 4.5, 10.5, 12.5);
    }

    @Test
    void poolsToALargerSize() {
        Tensor x = counting(1, 2, 1);
        assertTensor(ops().adaptiveMaxPool(x, new int[] {3}, DataFormat.CHANNELS_LAST))
                .holds(0, 1, 1);
        assertTensor(ops().adaptiveAveragePool(x, new int[] {3}, DataFormat.CHANNELS_LAST))
                .holds(0, 0.5, 1);
        assertThatThrownBy(
                        () ->
                                ops().adaptiveMaxPool(
                                                counting(1, 0, 1),
                                                new int[] {Integer.MAX_VALUE},
                                                DataFormat.CHANNELS_LAST))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected spatial axes with elements, found shape (1, 0, 1)");
    }

    @Test
    void givesNoWindowsWhereNoneFit() {
        assertThat(conv(counting(1, 2, 1), counting(3, 1, 1), 1, Padding.VALID).shape())
                .isEqualTo(Shape.of(1, 0, 1));
        assertThat(conv(counting(0, 4, 1), counting(3, 1, 1), 1, Padding.VALID).shape())
                .isEqualTo(Shape.of(0, 2, 1));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> conv(counting(1, 4, 3), counting(2, 2, 4), 1, Padding.VALID))
                .isInstanceOf(TensorException.class)
                .hasMessage(
                        "expected a kernel for 3 channels or a part of them, found shape (2, 2, 4)");
        assertThatThrownBy(() -> conv(counting(1, 4, 3), counting(2, 3), 1, Padding.VALID))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a kernel of rank 3, found shape (2, 3)");
        assertThatThrownBy(() -> conv(counting(1, 4, 1), counting(2, 1, 1), 0, Padding.VALID))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected strides of at least 1, found [0]");
        assertThatThrownBy(
                        () -> conv(counting(1, 4, 4, 1), counting(2, 2, 1, 1), 1, Padding.CAUSAL))
                .isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> conv(counting(4, 1), counting(4, 1), 1, Padding.VALID))
                .isInstanceOf(TensorException.class);
    }
}
