package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.NumpyArray;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

class ConstantTest {

    private static Tensor start(Object value, DType dtype, int... dims) {
        return new Constant(value).call(Shape.of(dims), dtype, CpuOps.instance());
    }

    @Test
    void givesOneValueEverywhere() {
        assertThat(start(2.5, DType.FLOAT32, 2).toFloats()).containsExactly(2.5f, 2.5f);
        assertThat(start(3L, DType.FLOAT64).toDoubles()).containsExactly(3);
        assertThat(start(true, DType.FLOAT32, 1).toFloats()).containsExactly(1);
    }

    @Test
    void cutsToWholeNumbersWhereTheWeightHoldsThese() {
        assertThat(start(2.7, DType.INT32, 1).toInts()).containsExactly(2);
    }

    @Test
    void broadcastsAnArray() {
        assertThat(start(List.of(1L, 2L), DType.FLOAT32, 2, 2).toFloats())
                .containsExactly(1, 2, 1, 2);
        Tensor column = Tensor.of(new double[] {1, 2}, 2, 1);
        assertThat(start(column, DType.FLOAT32, 2, 2).toFloats()).containsExactly(1, 1, 2, 2);
        assertThat(start(new NumpyArray(column), DType.INT8, 2, 1).toInts()).containsExactly(1, 2);
    }

    @Test
    void refusesAnArrayThatDoesNotFit() {
        assertThatThrownBy(() -> start(List.of(1L, 2L), DType.FLOAT32, 3))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void refusesWhatIsNoNumber() {
        for (Object value : Arrays.asList("x", null, List.of(1L, List.of(2L)), Map.of())) {
            assertThatThrownBy(() -> new Constant(value))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("value: expected a number or an array of numbers");
        }
    }
}
