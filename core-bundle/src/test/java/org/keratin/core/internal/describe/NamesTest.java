package org.keratin.core.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "kernelInitializer, kernel_initializer",
        "GlorotUniform, glorot_uniform",
        "useBias, use_bias",
        "n, n",
        "L1L2, l1_l2",
        "MeanSquaredError, mean_squared_error",
        "NonNeg, non_neg",
        "RMSprop, rm_sprop",
    })
    void turnsCamelCaseIntoSnakeCase(String camel, String snake) {
        assertThat(Names.snakeCase(camel)).isEqualTo(snake);
    }
}
