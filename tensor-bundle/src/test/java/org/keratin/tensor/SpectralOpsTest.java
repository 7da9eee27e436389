package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralOpsTest {

    @Test
    void transformsASignal() {
        Complex found = ops().fft(new Complex(vector(1, 2, 3, 4), vector(0, 0, 0, 0)));
        assertTensor(found.real()).holds(10, -2, -2, -2);
        assertTensor(found.imaginary()).holds(0, 2, 0, -2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 17, 100})
    void comesBackFromAnyLength(int length) {
        Complex x = new Complex(counting(2, length), ops().sin(counting(2, length)));
        Complex back = ops().ifft(ops().fft(x));
        assertTensor(back.real()).isCloseTo(x.real(), 1e-5);
        assertTensor(back.imaginary()).isCloseTo(x.imaginary(), 1e-5);
        assertTensor(ops().irfft(ops().rfft(x.real(), null), length)).isCloseTo(x.real(), 1e-5);
    }

    @Test
    void transformsBothOfTheLastAxes() {
        Complex x = new Complex(counting(2, 2), ops().zeros(Shape.of(2, 2)));
        Complex found = ops().fft2(x);
        assertTensor(found.real()).is(DType.FLOAT32, 2, 2).holds(6, -2, -4, 0);
        assertTensor(ops().ifft2(found).real()).isCloseTo(x.real(), 1e-6);
    }

    @Test
    void cutsAndFillsToALength() {
        assertTensor(ops().rfft(vector(1, 2, 3), 2).real()).holds(3, -1);
        assertTensor(ops().rfft(vector(1), 4).real()).holds(1, 1, 1);
        assertThatThrownBy(() -> ops().rfft(vector(1), 0))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a transform of 1 number or more, found 0");
    }

    @Test
    void cutsFramesAndAddsThemUp() {
        Tensor frames = ops().extractSequences(counting(6), 3, 2);
        assertTensor(frames).is(DType.FLOAT32, 2, 3).holds(0, 1, 2, 2, 3, 4);
        assertTensor(ops().overlapSequences(frames, 2)).holds(0, 1, 4, 3, 4);
        assertTensor(ops().overlapSequences(counting(1, 3), 1)).holds(0, 1, 2);
        assertThatThrownBy(() -> ops().extractSequences(counting(2), 3, 1))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void comesBackFromFrames() {
        Tensor x = ops().sin(counting(2, 32));
        Tensor window = ops().sliceAxis(ops().hanning(9), 0, 0, 8);
        Complex frames = ops().stft(x, 2, 8, window, true);
        assertThat(frames.real().shape()).isEqualTo(Shape.of(2, 17, 5));
        assertTensor(ops().istft(frames, 2, 8, null, window, true)).isCloseTo(x, 1e-5);
        assertTensor(ops().istft(frames, 2, 8, 40, window, true)).is(DType.FLOAT32, 2, 40);
    }

    @Test
    void tellsShapesWithoutData() {
        Tensor x = SpecOps.tensor(Shape.of(2, 32), DType.FLOAT32);
        Complex frames = SpecOps.instance().stft(x, 2, 8, ops().hanning(8), true);
        assertThat(frames.imaginary().shape()).isEqualTo(Shape.of(2, 17, 5));
    }
}
