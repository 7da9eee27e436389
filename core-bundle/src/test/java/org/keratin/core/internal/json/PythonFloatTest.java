package org.keratin.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFloatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "1.0",
                "0.5",
                "-2.0",
                "0.1",
                "0.001",
                "0.0001",
                "1e-05",
                "1e-07",
                "-1.5e-07",
                "0.009999999776482582",
                "123456789.0",
                "1000000000000000.0",
                "1e+16",
                "1.2345e+20",
                "1e+23",
                "2e-323",
                "5e-324",
                "1.7976931348623157e+308",
                "2e+100",
                "2.2250738585072014e-308",
                "3.141592653589793",
                "NaN",
                "Infinity",
                "-Infinity"
            })
    void writesFloatsAsPythonDoes(String python) {
        assertThat(PythonFloat.repr(Double.parseDouble(python))).isEqualTo(python);
    }

    @Test
    void isReadBackAsTheSameFloat() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            assertThat(Double.valueOf(PythonFloat.repr(value))).isEqualTo(Double.valueOf(value));
        }
    }
}
