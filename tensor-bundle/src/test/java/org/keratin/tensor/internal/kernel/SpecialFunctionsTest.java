package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialFunctionsTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 2.252712651734206, -10.423754940411076, 1.0025015629340956",
        "0.5, 0.5723649429247001, -1.9635100260214235, 1.0634833707413236",
        "1, 0, -0.5772156649015329, 1.2660658777520084",
        "10, 12.801827480081469, 2.2517525890667211, 2815.716628466254",
        "50, 144.5657439463449, 3.9019896734278921, 2.9325537838493364e20",
        "-1.5, 0.8600470153764810, 0.7031566406452432, 1.6467231897728904"
    })
    void knowTheTable(double x, double lgamma, double digamma, double i0) {
        assertThat(SpecialFunctions.lgamma(x))
                .isCloseTo(lgamma, within(1e-13 * Math.max(1, Math.abs(lgamma))));
        assertThat(SpecialFunctions.digamma(x))
                .isCloseTo(digamma, within(1e-13 * Math.max(1, Math.abs(digamma))));
        assertThat(SpecialFunctions.i0(x)).isCloseTo(i0, within(1e-13 * i0));
    }
}
