package org.keratin.keras.internal.quantization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

class Float8Test {

    private static final Ops OPS = CpuOps.instance();

    private static float[] round(Float8 format, float... numbers) {
        return format.round(Tensor.of(numbers, numbers.length), OPS).toFloats();
    }

    @Test
    void keepsThreeBitsBehindTheFirst() {
        assertThat(round(Float8.E4M3FN, 1, 1.1f, 1.2f, -15.2f, 17))
                .containsExactly(1, 1.125f, 1.25f, -15, 16);
    }

    @Test
    void roundsTiesToEven() {
        assertThat(round(Float8.E4M3FN, 1.0625f, 1.1875f, 17, 19))
                .containsExactly(1, 1.25f, 16, 20);
        assertThat(round(Float8.E5M2, 1.125f, 1.375f)).containsExactly(1, 1.5f);
    }

    @Test
    void knowsNumbersBelowTheSmallestPower() {
        float smallest = 1f / 512;
        assertThat(round(Float8.E4M3FN, 0, smallest, smallest * 0.4f, smallest * 1.6f))
                .containsExactly(0, smallest, 0, 2 * smallest);
    }

    @Test
    void stopsAtTheLargestNumber() {
        float inf = Float.POSITIVE_INFINITY;
        assertThat(round(Float8.E4M3FN, 440, 500, -inf)).containsExactly(448, 448, -448);
        assertThat(round(Float8.E5M2, 1e9f)).containsExactly(57344);
        assertThat(round(Float8.E4M3FN, Float.NaN)[0]).isNaN();
    }

    @Test
    void answersInTheDtypeOfTheNumbers() {
        Tensor half = OPS.cast(Tensor.of(new float[] {1.1f}, 1), DType.BFLOAT16);

        Tensor rounded = Float8.E4M3FN.round(half, OPS);
        assertThat(rounded.dtype()).isEqualTo(DType.BFLOAT16);
        assertThat(rounded.doubleAt(0)).isEqualTo(1.125);
    }
}
