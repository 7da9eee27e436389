package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {

    @Test
    void holdsWhatItIsMadeOf() {
        assertTensor(Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3))
                .is(DType.FLOAT32, 2, 3)
                .isNested(List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0)));
        assertTensor(Tensor.of(new boolean[] {true, false}, 2))
                .is(DType.BOOL, 2)
                .holds(true, false);
        assertThat(Tensor.of(new String[] {"a", "b"}, 2).toStrings()).containsExactly("a", "b");
        assertTensor(Tensor.of(new double[0], 0, 3)).is(DType.FLOAT64, 0, 3).isNested(List.of());
    }

    @Test
    void refusesArraysOfAnotherLength() {
        assertThatThrownBy(() -> Tensor.of(new float[5], 2, 3))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected 6 elements for shape (2, 3), found 5");
    }

    @Test
    void refusesMoreElementsThanAnArrayHolds() {
        assertThatThrownBy(() -> CpuOps.instance().zeros(Shape.of(65536, 65536)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("(65536, 65536)");
    }

    @Test
    void cutsScalarsToTheirDType() {
        assertTensor(Tensor.scalar(-1.7, DType.INT32)).holds(-1);
        assertTensor(Tensor.scalar(300L, DType.UINT8)).holds(44);
        assertTensor(Tensor.scalar(-1L, DType.UINT64)).holds(1.8446744073709552e19);
        assertTensor(Tensor.scalar(0.1, DType.FLOAT16)).holds(0.0999755859375);
        assertTensor(Tensor.scalar(Double.NaN, DType.BOOL)).holds(true);
    }

    @Test
    void readsElementsByTheirFlatPosition() {
        Tensor x = Tensor.of(new double[] {1.9, -1.9, 0, 4}, 2, 2);
        assertThat(x.doubleAt(1)).isEqualTo(-1.9);
        assertThat(x.longAt(1)).isEqualTo(-1);
        assertThat(x.booleanAt(2)).isFalse();
        assertThat(x.toFloats()).containsExactly(1.9f, -1.9f, 0, 4);
        assertThat(x.toInts()).containsExactly(1, -1, 0, 4);
        assertThatThrownBy(() -> x.doubleAt(4)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> x.stringAt(0)).isInstanceOf(TensorException.class);
    }

    @Test
    void survivesABytesRoundTrip() {
        Ops ops = CpuOps.instance();
        for (DType dtype : DType.values()) {
            if (dtype != DType.STRING) {
                Tensor x = ops.cast(Tensor.of(new int[] {0, 1, 2, 100}, 2, 2), dtype);
                byte[] bytes = x.toBytes();
                assertThat(bytes).hasSize(4 * dtype.bytes());
                assertTensor(Tensor.ofBytes(bytes, dtype, x.shape())).isCloseTo(x, 0);
            }
        }
        assertThat(Tensor.scalar(258L, DType.INT32).toBytes()).containsExactly(2, 1, 0, 0);
    }

    @Test
    void refusesBytesOfAnotherNumber() {
        assertThatThrownBy(() -> Tensor.ofBytes(new byte[7], DType.INT32, Shape.of(2)))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected the bytes of int32 (2,), found 7 bytes");
        assertThatThrownBy(
                        () -> Tensor.ofBytes(new byte[8], DType.INT8, Shape.of(1 << 30, 1 << 30)))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void readsNestedLists() {
        List<?> nested = List.of(List.of(1L, 2L), List.of(3L, 4L));
        assertTensor(Tensor.ofNested(nested, DType.INT16)).is(DType.INT16, 2, 2).isNested(nested);
        assertTensor(Tensor.ofNested(2.5, DType.FLOAT32)).is(DType.FLOAT32).holds(2.5);
        assertTensor(Tensor.ofNested(3.0, DType.INT32)).holds(3);
        assertTensor(Tensor.ofNested(List.of(), DType.FLOAT32)).is(DType.FLOAT32, 0);
    }

    @Test
    void refusesNestedListsThatAreNoTensor() {
        assertThatThrownBy(
                        () -> Tensor.ofNested(List.of(List.of(1L), List.of(2L, 3L)), DType.INT32))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a list of 1 on axis 1, found a list of 2");
        assertThatThrownBy(() -> Tensor.ofNested(List.of("a"), DType.FLOAT32))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected an element of float32, found \"a\"");
        assertThatThrownBy(() -> Tensor.ofNested(2.5, DType.INT32))
                .isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> Tensor.ofNested(256L, DType.UINT8))
                .isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> Tensor.ofNested(Double.NaN, DType.INT64))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void showsItsFirstElements() {
        assertThat(Tensor.of(new int[] {1, 2}, 2)).hasToString("int32 (2,) [1, 2]");
    }

    @Test
    void takesNoMemoryForWhatListsOnlyPromise() {
        List<List<Long>> ragged = new ArrayList<>(Collections.nCopies(100_000, List.of()));
        ragged.set(0, Collections.nCopies(100_000, 1L));
        assertThatThrownBy(() -> Tensor.ofNested(ragged, DType.INT32))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a list of 100000 on axis 1, found a list of 0");
    }
}
