package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFunctionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "0.1, 0.1124629160182849, 0.8875370839817152",
        "0.999, 0.8422852702064969, 0.15771472979350307",
        "1, 0.8427007929497149, 0.15729920705028513",
        "2.5, 0.999593047982555, 0.00040695201744495894",
        "5, 0.9999999999984626, 1.5374597944280347e-12",
        "10, 1, 2.088487583762545e-45"
    })
    void knowsTheTable(double x, double erf, double erfc) {
        assertThat(ErrorFunction.erf(x)).isCloseTo(erf, within(4e-16));
        assertThat(ErrorFunction.erf(-x)).isCloseTo(-erf, within(4e-16));
        assertThat(ErrorFunction.erfc(x)).isCloseTo(erfc, within(1e-14 * erfc));
        assertThat(ErrorFunction.erfc(-x)).isCloseTo(1 + erf, within(1e-15));
    }

    @Test
    void turnsAround() {
        for (double y : new double[] {-0.999999999, -0.5, -1e-10, 0.3, 0.7, 0.99, 1 - 1e-12}) {
            assertThat(ErrorFunction.erf(ErrorFunction.erfinv(y)))
                    .isCloseTo(y, within(1e-14 * Math.abs(y)));
        }
        assertThat(ErrorFunction.erfinv(0)).isZero();
        assertThat(ErrorFunction.erfinv(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ErrorFunction.erfinv(1.5)).isNaN();
    }

    @Test
    void endsAtItsLimits() {
        assertThat(ErrorFunction.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ErrorFunction.erfc(Double.NEGATIVE_INFINITY)).isEqualTo(2);
        assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
    }
}
