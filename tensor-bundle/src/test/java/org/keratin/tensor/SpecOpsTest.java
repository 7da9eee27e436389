package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class SpecOpsTest {

    private static final int[] TWO = {2};

    /** Some of everything that is composed, on a float32 tensor of shape (2, 4, 6). */
    private static final List<BiFunction<Ops, Tensor, Tensor>> COMPOSED =
            List.of(
                    (ops, x) -> ops.softmax(x, 1),
                    (ops, x) -> ops.gelu(ops.add(x, 1), false),
                    (ops, x) -> ops.sparsemax(x, 0),
                    (ops, x) -> ops.matmul(x, ops.swapaxes(x, 1, 2)),
                    (ops, x) -> ops.einsum("bij,bkj->bki", x, x),
                    (ops, x) -> ops.mean(x, new int[] {0, 2}, true),
                    (ops, x) -> ops.argmax(x, 1),
                    (ops, x) -> ops.quantile(x, Tensor.scalar(0.5f), new int[] {1}, "linear", true),
                    (ops, x) -> ops.topK(x, 3).indices(),
                    (ops, x) -> ops.oneHot(ops.argsort(x), 6, 0, DType.INT8),
                    (ops, x) -> ops.takeAlongAxis(x, ops.argsort(x, 1), 1),
                    (ops, x) ->
                            ops.scatterUpdate(
                                    x, Tensor.of(new int[] {1}, 1, 1), ops.sliceAxis(x, 0, 0, 1)),
                    (ops, x) ->
                            ops.sliceUpdate(x, new int[] {0, 1, 2}, ops.ones(Shape.of(1, 2, 2))),
                    (ops, x) -> ops.pad(x, new int[][] {{1, 2}, {0, 0}, {3, 0}}, PadMode.CONSTANT),
                    (ops, x) -> ops.pad(x, new int[][] {{0, 0}, {1, 1}, {0, 0}}, PadMode.REFLECT),
                    (ops, x) -> ops.tile(ops.repeat(x, 2, 1), 2, 1),
                    (ops, x) -> ops.diagonal(x, 1, 1, 2),
                    (ops, x) -> ops.tril(x, 0),
                    (ops, x) ->
                            ops.conv(
                                    x,
                                    ops.ones(Shape.of(3, 6, 5)),
                                    TWO,
                                    Padding.SAME,
                                    DataFormat.CHANNELS_LAST,
                                    new int[] {1}),
                    (ops, x) ->
                            ops.convTranspose(
                                    x,
                                    ops.ones(Shape.of(3, 5, 4)),
                                    TWO,
                                    Padding.SAME,
                                    null,
                                    DataFormat.CHANNELS_FIRST,
                                    new int[] {1}),
                    (ops, x) ->
                            ops.averagePool(x, TWO, null, Padding.SAME, DataFormat.CHANNELS_LAST),
                    (ops, x) -> ops.adaptiveMaxPool(x, new int[] {3}, DataFormat.CHANNELS_FIRST),
                    (ops, x) ->
                            ops.layerNormalization(
                                    x, ops.ones(Shape.of(6)), null, new int[] {-1}, 1e-3),
                    (ops, x) -> ops.moments(x, new int[] {0}, false).variance(),
                    (ops, x) -> ops.sparseCategoricalCrossentropy(ops.argmax(x, 2), x, true, -1),
                    (ops, x) -> ops.dropout(x, 0.5, Shape.of(Shape.UNKNOWN, 1, 6), 1),
                    (ops, x) -> ops.shuffle(x, 1, 1),
                    (ops, x) -> ops.randint(x.shape(), 0, 9, DType.UINT8, 1),
                    (ops, x) -> ops.gamma(x.shape(), Tensor.scalar(1f), DType.FLOAT64, 1),
                    (ops, x) -> ops.segmentMax(x, Tensor.of(new int[] {0, 1}, 2), 5),
                    (ops, x) -> ops.searchsorted(ops.linspace(0, 1, 9), x, true),
                    (ops, x) -> ops.cumsum(ops.greater(x, 0), 1));

    @Test
    void announcesWhatIsComputed() {
        Tensor data = CpuOps.instance().normal(Shape.of(2, 4, 6), 0, 1, DType.FLOAT32, 5);
        Tensor spec = SpecOps.tensor(data.shape(), data.dtype());
        for (int i = 0; i < COMPOSED.size(); i++) {
            Tensor computed = COMPOSED.get(i).apply(CpuOps.instance(), data);
            Tensor announced = COMPOSED.get(i).apply(SpecOps.instance(), spec);
            assertThat(announced.isConcrete()).as("case %d", i).isFalse();
            assertTensor(announced).as("case %d", i).is(computed.dtype(), computed.shape().dims());
        }
    }

    @Test
    void takesNoMemory() {
        Ops ops = SpecOps.instance();
        Tensor x = ops.zeros(Shape.of(100_000, 100_000, 100));
        assertTensor(ops.add(ops.exp(x), 1)).is(DType.FLOAT32, 100_000, 100_000, 100);
    }

    @Test
    void checksAsTheOtherDoes() {
        Ops ops = SpecOps.instance();
        Tensor x = SpecOps.tensor(Shape.of(2, 3), DType.FLOAT32);
        assertThatThrownBy(() -> ops.matmul(x, x))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected shapes (…, m, k) and (…, k, n), found (2, 3) and (2, 3)");
    }

    @Test
    void hasNoElements() {
        Tensor x = SpecOps.tensor(Shape.of(2), DType.INT32);
        assertThatThrownBy(x::toInts)
                .isInstanceOf(TensorException.class)
                .hasMessage(
                        "expected a tensor that holds data, found only its shape and dtype: int32 (2,)");
        assertThatThrownBy(() -> CpuOps.instance().add(x, 1)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> SpecOps.instance().nonzero(x)).isInstanceOf(TensorException.class);
    }

    @Test
    void refusesSizesBeyondAllMeasure() {
        Ops ops = SpecOps.instance();
        Tensor x = ops.zeros(Shape.of(1, 100_000, 100_000, 1));
        int[] large = {1_000_000_000};
        assertThatThrownBy(() -> ops.repeat(x, 100_000, 1)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops.ravel(x)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops.inner(x, x)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> ops.tile(x, 1, 100_000, 1, 1)).isInstanceOf(TensorException.class);
        assertThatThrownBy(x::size).isInstanceOf(TensorException.class);
        Tensor small = CpuOps.instance().ones(Shape.of(1, 2, 2, 1));
        assertThatThrownBy(
                        () ->
                                CpuOps.instance()
                                        .maxPool(
                                                small,
                                                large,
                                                null,
                                                Padding.SAME,
                                                DataFormat.CHANNELS_LAST))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected a tensor of at most");
    }
}
