package org.keratin.tensor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalvesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0x0000",
        "-0.0, 0x8000",
        "1, 0x3c00",
        "-2, 0xc000",
        "0.1, 0x2e66",
        "2049, 0x6800", // a tie, to even: 2048
        "2051, 0x6802", // a tie, to even: 2052
        "2049.0001, 0x6801",
        "65504, 0x7bff",
        "65519.99, 0x7bff",
        "65520, 0x7c00",
        "1e10, 0x7c00",
        "-1e10, 0xfc00",
        "6.103515625e-05, 0x0400", // the smallest normal one
        "6.0975551605224609375e-05, 0x03ff",
        "5.960464477539063e-08, 0x0001", // the smallest of all
        "2.98023223876953125e-08, 0x0000", // half of it, to even
        "2.9802322387695316e-08, 0x0001",
        "8.94069671630859375e-08, 0x0002",
        "Infinity, 0x7c00"
    })
    void roundsToFloat16(double value, String bits) {
        assertThat(Halves.toHalf(value)).isEqualTo((short) (int) Integer.decode(bits));
    }

    @Test
    void givesBackEveryFloat16() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = Halves.half((short) bits);
            if (Float.isNaN(value)) {
                assertThat(Halves.toHalf(value) & 0x7e00).isEqualTo(0x7e00);
            } else {
                assertThat(Halves.toHalf(value)).isEqualTo((short) bits);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0x3f80",
        "-0.0, 0x8000",
        "0.1, 0x3dcd",
        "1.00390625, 0x3f80", // a tie, to even: 1
        "1.01171875, 0x3f82", // a tie, to even: 1.015625
        "1.00390625000000001, 0x3f80",
        "1.0039062500000002, 0x3f81", // above the tie by less than a float shows
        "3.3895314e38, 0x7f7f",
        "3.4e38, 0x7f80",
        "1e300, 0x7f80",
        "NaN, 0x7fc0"
    })
    void roundsToBfloat16(double value, String bits) {
        assertThat(Halves.toBfloat(value)).isEqualTo((short) (int) Integer.decode(bits));
    }

    @Test
    void givesBackEveryBfloat16() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = Halves.bfloat((short) bits);
            short expected = Float.isNaN(value) ? (short) 0x7fc0 : (short) bits;
            assertThat(Halves.toBfloat(value)).isEqualTo(expected);
            assertThat(Halves.toBfloat((double) value)).isEqualTo(expected);
        }
    }
}
