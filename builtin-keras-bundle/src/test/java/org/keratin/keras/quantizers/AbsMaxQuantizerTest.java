package org.keratin.keras.quantizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class AbsMaxQuantizerTest {

    private static final Ops OPS = CpuOps.instance();

    @Test
    void bringsTheLargestOfEachRowToTheLargestInteger() {
        Tensor x = Tensor.of(new float[] {1, -4, 0.5f, -0.125f}, 2, 2);
        Quantized quantized = AbsMaxQuantizer.int8().call(x, null, OPS);
        assertThat(quantized.values().dtype()).isEqualTo(DType.INT8);
        assertThat(quantized.values().toInts()).containsExactly(32, -127, 127, -32);
        assertThat(quantized.scale().shape()).isEqualTo(Shape.of(2, 1));
        assertThat(quantized.scale().toDoubles())
                .containsExactly(new double[] {31.75, 254}, within(1e-3));
    }

    @Test
    void looksAlongTheAxesThatItIsAskedFor() {
        Tensor x = Tensor.of(new float[] {1, 2, 4, 8}, 2, 2);
        Quantized columns = AbsMaxQuantizer.int8().call(x, Axes.of(0), OPS);
        assertThat(columns.scale().shape()).isEqualTo(Shape.of(1, 2));
        assertThat(columns.values().toInts()).containsExactly(32, 32, 127, 127);
    }

    @Test
    void givesZerosForZeros() {
        Tensor x = Tensor.of(new float[] {0, 0}, 2);
        assertThat(AbsMaxQuantizer.int8().call(x, null, OPS).values().toInts())
                .containsExactly(0, 0);
    }

    @Test
    void writesOneAxisAsAList() {
        var quantizer = new AbsMaxQuantizer(List.of(-8, 7), 1e-7, DType.INT8, Axes.of(0));
        assertThat(quantizer.axis().toConfig()).isEqualTo(List.of(0));
    }

    @Test
    void refusesARangeThatTheDtypeDoesNotHold() {
        assertThatThrownBy(() -> new AbsMaxQuantizer(List.of(-200, 7), 0, DType.INT8, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("value_range: expected a range within that of int8");
        assertThatThrownBy(() -> new AbsMaxQuantizer(List.of(1), 0, DType.INT8, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("value_range: expected two ints");
        assertThatThrownBy(() -> new AbsMaxQuantizer(List.of(0, 1), 0, DType.STRING, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("output_dtype");
    }
}
