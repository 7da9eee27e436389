package org.keratin.files.internal.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.files.internal.weights.StoredWeight;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class OldLayoutTest {

    private final List<String> told = new ArrayList<>();

    private static StoredWeight stored(Tensor tensor) {
        return new StoredWeight("w", DType.FLOAT32, tensor.shape(), () -> tensor);
    }

    private static Tensor counting(int... dims) {
        float[] numbers = new float[(int) Shape.of(dims).elements()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        return Tensor.of(numbers, dims);
    }

    private List<StoredWeight> today(
            OldLayout layout,
            String className,
            boolean first,
            List<Shape> shapes,
            Tensor... arrays) {
        return layout.today(
                "layer",
                className,
                first,
                shapes,
                List.of(arrays).stream().map(OldLayoutTest::stored).toList());
    }

    @Test
    void joinsTheTwelveArraysOfKeras1InTodaysOrderOfGates() {
        Tensor[] arrays = new Tensor[12];
        for (int i = 0; i < 12; i++) {
            arrays[i] =
                    i % 3 == 2 ? Tensor.of(new float[] {i}, 1) : Tensor.of(new float[] {i}, 1, 1);
        }
        List<StoredWeight> weights =
                today(
                        new OldLayout(1, false, told),
                        "LSTM",
                        false,
                        List.of(Shape.of(1, 4), Shape.of(1, 4), Shape.of(4)),
                        arrays);
        assertThat(weights.get(0).read().toFloats()).containsExactly(0, 6, 3, 9);
        assertThat(weights.get(1).read().toFloats()).containsExactly(1, 7, 4, 10);
        assertThat(weights.get(2).read().toFloats()).containsExactly(2, 8, 5, 11);
        assertThat(told).hasSize(1);
    }

    @Test
    void turnsKernelsOfTheanosOrder() {
        Tensor kernel = counting(2, 3, 1, 2); // filters, channels, rows, columns
        StoredWeight weight =
                today(
                                new OldLayout(1, false, told),
                                "Conv2D",
                                true,
                                List.of(Shape.of(1, 2, 3, 2)),
                                kernel)
                        .get(0);
        assertThat(weight.shape()).isEqualTo(Shape.of(1, 2, 3, 2));
        assertThat(weight.read().toFloats()).containsExactly(0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11);
    }

    @Test
    void turnsRoundKernelsThatKeras1TrainedWithTheano() {
        StoredWeight weight =
                today(
                                new OldLayout(1, true, told),
                                "Conv2D",
                                false,
                                List.of(Shape.of(2, 2, 1, 1)),
                                counting(2, 2, 1, 1))
                        .get(0);
        assertThat(weight.read().toFloats()).containsExactly(3, 2, 1, 0);
    }

    @Test
    void tellsOfKernelsThatKeras2TrainedWithTheanoAndKeepsThem() {
        StoredWeight weight =
                today(
                                new OldLayout(2, true, told),
                                "Conv2D",
                                false,
                                List.of(Shape.of(2, 2, 1, 1)),
                                counting(2, 2, 1, 1))
                        .get(0);
        assertThat(weight.read().toFloats()).containsExactly(0, 1, 2, 3);
        assertThat(told.get(0)).contains("Theano");
    }

    @Test
    void readsAKernelOfOneDimensionThatKeras1KeptAsTwo() {
        StoredWeight weight =
                today(
                                new OldLayout(1, false, told),
                                "Conv1D",
                                false,
                                List.of(Shape.of(3, 2, 4)),
                                counting(3, 1, 2, 4))
                        .get(0);
        assertThat(weight.shape()).isEqualTo(Shape.of(3, 2, 4));
        assertThat(weight.read().shape()).isEqualTo(Shape.of(3, 2, 4));
    }

    @Test
    void putsTheWeightsOfCudnnIntoTodaysOrder() {
        // One unit and two inputs: a gate's kernel (2, 1) keeps its numbers; biases are added.
        List<StoredWeight> weights =
                today(
                        new OldLayout(2, false, told),
                        "LSTM",
                        false,
                        List.of(Shape.of(2, 4), Shape.of(1, 4), Shape.of(4)),
                        counting(2, 4),
                        counting(1, 4),
                        counting(8));
        assertThat(weights.get(0).read().toFloats()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(weights.get(2).read().toFloats()).containsExactly(4, 6, 8, 10);
    }

    @Test
    void turnsEachGateOfACudnnKernel() {
        // Two units, two inputs, three gates: within a gate, flat numbers a b c d become a c / b d.
        List<StoredWeight> weights =
                today(
                        new OldLayout(2, false, told),
                        "GRU",
                        false,
                        List.of(Shape.of(2, 6), Shape.of(2, 6), Shape.of(2, 6)),
                        counting(2, 6),
                        counting(2, 6),
                        counting(12));
        assertThat(weights.get(0).read().toFloats())
                .containsExactly(0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11);
        assertThat(weights.get(1).read().toFloats())
                .containsExactly(0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11);
        assertThat(weights.get(2).shape()).isEqualTo(Shape.of(2, 6));
        assertThat(weights.get(2).read().toFloats()[6]).isEqualTo(6);
    }

    @Test
    void leavesAloneWhatIsOfToday() {
        Tensor kernel = counting(2, 3);
        assertThat(
                        today(
                                        new OldLayout(2, false, told),
                                        "Dense",
                                        false,
                                        List.of(Shape.of(2, 3)),
                                        kernel)
                                .get(0)
                                .read())
                .isSameAs(kernel);
        assertThat(told).isEmpty();
    }
}
