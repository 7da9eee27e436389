package org.keratin.keras.internal.quantization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class GroupsTest {

    private static final Ops OPS = CpuOps.instance();

    @Test
    void scalesEachLineAsItsGroup() {
        Tensor integers = Tensor.ofBytes(new byte[] {1, 2, 3}, DType.INT8, Shape.of(3, 1));
        Tensor scale = Tensor.of(new float[] {10, 100}, 2, 1);
        Tensor zero = Tensor.ofBytes(new byte[] {0, 1}, DType.INT8, Shape.of(2, 1));
        Tensor groups = new Blocks(2).call(Shape.of(3), DType.FLOAT32, OPS);

        assertThat(groups.toFloats()).containsExactly(0, 0, 1);
        assertThat(Groups.dequantize(integers, scale, zero, groups, 0, OPS).toFloats())
                .containsExactly(10, 20, 200);
    }

    @Test
    void countsTheLastBlockThoughItIsShorter() {
        assertThat(Blocks.count(5, 2)).isEqualTo(3);
        assertThat(Blocks.count(4, 2)).isEqualTo(2);
        assertThat(Blocks.count(5, Integer.MAX_VALUE)).isEqualTo(1);
    }
}
