package org.keratin.keras.internal.quantization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class PackingTest {

    private static final Ops OPS = CpuOps.instance();

    private static Tensor bytes(DType dtype, Shape shape, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Tensor.ofBytes(bytes, dtype, shape);
    }

    @Test
    void findsTheFirstOfTwoInTheLowBits() {
        Tensor packed = bytes(DType.INT8, Shape.of(2, 1), 0x7d, 0x18);

        Tensor rows = Packing.unpack(packed, 4, 4, 0, OPS);
        assertThat(rows.shape()).isEqualTo(Shape.of(4, 1));
        assertThat(OPS.cast(rows, DType.FLOAT32).toFloats()).containsExactly(-3, 7, -8, 1);

        Tensor columns = Packing.unpack(packed, 4, 1, -1, OPS);
        assertThat(columns.dtype()).isEqualTo(DType.INT8);
        assertThat(OPS.cast(columns, DType.FLOAT32).toFloats()).containsExactly(-3, -8);
    }

    @Test
    void knowsNoSignInBytesWithoutOne() {
        Tensor packed = bytes(DType.UINT8, Shape.of(1), 0xf8);

        assertThat(OPS.cast(Packing.unpack(packed, 4, 2, 0, OPS), DType.FLOAT32).toFloats())
                .containsExactly(8, 15);
        assertThat(OPS.cast(Packing.unpack(packed, 2, 3, 0, OPS), DType.FLOAT32).toFloats())
                .containsExactly(0, 2, 3);
    }

    @Test
    void findsFiveDigitsToTheBaseThreeInAByte() {
        // 1, -1, 0, 1, -1 are the digits 2, 0, 1, 2, 0; and then 0, which is 1.
        Tensor packed = bytes(DType.UINT8, Shape.of(2), 2 + 9 + 2 * 27, 121);

        assertThat(OPS.cast(Packing.unpackTernary(packed, 6, 0, OPS), DType.FLOAT32).toFloats())
                .containsExactly(1, -1, 0, 1, -1, 0);
        assertThat(Packing.fives(6)).isEqualTo(2);
    }

    @Test
    void countsBytes() {
        assertThat(Packing.pairs(3)).isEqualTo(2);
        assertThat(Packing.bytes(5, 4)).isEqualTo(3);
        assertThat(Packing.bytes(5, 2)).isEqualTo(2);
        assertThat(Packing.bytes(5, 3)).isEqualTo(5);
    }
}
