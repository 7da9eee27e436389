package org.keratin.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.tensor.DType;

class MetricOptionsTest {

    /** A policy whose weights are kept in another dtype than it computes in. */
    record Mixed(String name) implements DTypePolicy {
        @Override
        public DType computeDtype() {
            return DType.BFLOAT16;
        }

        @Override
        public DType variableDtype() {
            return DType.FLOAT32;
        }
    }

    @Test
    void areFilledUpOnlyWhereTheyAreMissing() {
        MetricOptions filled = MetricOptions.DEFAULT.orNamed("a").orDtype(DType.INT32);
        assertThat(filled.name()).isEqualTo("a");
        assertThat(filled.dtype().value()).isEqualTo(DType.INT32);
        assertThat(filled.orNamed("b").orDtype(DType.FLOAT32)).isEqualTo(filled);
    }

    @Test
    void readADtypeInEachSpelling() {
        Map<Object, DType> spellings =
                Map.of(
                        "float64",
                        DType.FLOAT64,
                        "int",
                        DType.INT32,
                        "float",
                        DType.FLOAT32,
                        "mixed_float16",
                        DType.FLOAT16,
                        "mixed_bfloat16",
                        DType.BFLOAT16,
                        DType.INT8,
                        DType.INT8,
                        new Mixed("mixed"),
                        DType.BFLOAT16);
        spellings.forEach(
                (spelling, dtype) -> {
                    assertThat(MetricDType.of(spelling).value()).isEqualTo(dtype);
                    assertThat(MetricDType.of(spelling).toConfig()).isEqualTo(dtype.kerasName());
                });
    }

    @Test
    void refuseWhatIsNoDtypeOfNumbers() {
        for (Object bad : new Object[] {"string", "float31", 32L}) {
            assertThatThrownBy(() -> MetricDType.of(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the name of a dtype or a dtype policy");
        }
    }
}
