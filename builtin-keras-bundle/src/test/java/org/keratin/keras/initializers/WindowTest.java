package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;

class WindowTest {

    private static void assertWindow(String name, double... expected) {
        assertThat(Window.of(name).values(expected.length, false))
                .as(name)
                .containsExactly(expected, within(1e-8));
    }

    @Test
    void followsTheFormulasOfSciPy() {
        assertWindow("boxcar", 1, 1, 1);
        assertWindow("hann", 0, 0.5, 1, 0.5, 0);
        assertWindow("hamming", 0.08, 0.54, 1, 0.54, 0.08);
        assertWindow("blackman", 0, 0.34, 1, 0.34, 0);
        assertWindow("nuttall", 0.0003628, 0.2269824, 1, 0.2269824, 0.0003628);
        assertWindow("blackmanharris", 0.00006, 0.21747, 1, 0.21747, 0.00006);
        assertWindow("flattop", -0.000421051, -0.05473684, 1.000000003, -0.05473684, -0.000421051);
        assertWindow("bartlett", 0, 0.5, 1, 0.5, 0);
        assertWindow("triang", 1 / 3.0, 2 / 3.0, 1, 2 / 3.0, 1 / 3.0);
        assertWindow("triang", 0.25, 0.75, 0.75, 0.25);
        assertWindow("cosine", 0.309016994, 0.809016994, 1, 0.809016994, 0.309016994);
        assertWindow("parzen", 0.016, 0.424, 1, 0.424, 0.016);
        assertWindow("bohman", 0, 0.318309886, 1, 0.318309886, 0);
        assertWindow("barthann", 0, 0.73, 0.73, 0);
        assertWindow("lanczos", 0, 0.636619772, 1, 0.636619772, 0);
        assertWindow("exponential", 0.135335283, 0.367879441, 1, 0.367879441, 0.135335283);
        assertWindow("tukey", 0, 0.5, 1, 1, 1, 1, 1, 0.5, 0);
    }

    @Test
    void isTheBeginningOfALongerOneWherePeriodic() {
        assertThat(Window.of("hann").values(4, true))
                .containsExactly(new double[] {0, 0.5, 1, 0.5}, within(1e-12));
        assertThat(Window.of("hann_periodic").values(4, false))
                .isEqualTo(Window.of("hann").values(4, true));
        assertThat(Window.of("hann_symmetric").values(4, true))
                .isEqualTo(Window.of("hann").values(4, false));
    }

    @Test
    void isOneWhereItHasOneValue() {
        assertThat(Window.of("hann").values(1, false)).containsExactly(1);
        assertThat(Window.of("hann").values(0, true)).isEmpty();
        assertThat(Window.NONE.values(2, true)).containsExactly(1, 1);
    }

    @Test
    void isAListOfNumbersToo() {
        Window listed = Window.of(List.of(1L, 0.5));
        assertThat(listed.values(2, true)).containsExactly(1, 0.5);
        assertThat(listed.toConfig()).isEqualTo(List.of(1.0, 0.5));
        assertThatThrownBy(() -> listed.values(3, true))
                .isInstanceOf(ShapeException.class)
                .hasMessage("expected a window of 3 numbers, found 2");
    }

    @Test
    void isWrittenAsItWasRead() {
        assertThat(Window.of("han").toConfig()).isEqualTo("han");
        assertThat(Window.of((Object) null)).isEqualTo(Window.NONE);
        assertThat(Window.NONE.toConfig()).isNull();
    }

    @Test
    void refusesAnotherName() {
        assertThatThrownBy(() -> Window.of("kaiser"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a window, one of [barthann, ");
        for (Object value : List.of(1L, List.of("x"), Map.of())) {
            assertThatThrownBy(() -> Window.of(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
