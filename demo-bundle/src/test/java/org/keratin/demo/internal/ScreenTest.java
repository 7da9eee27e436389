package org.keratin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void headingsCount() {
        screen.heading("one");
        screen.heading("two");
        assertThat(shown()).isEqualTo("\n1. one\n\n\n2. two\n\n");
    }

    @Test
    void everyLineOfAQuotationIsFurtherIn() {
        screen.quote("a\nb\n");
        assertThat(shown()).isEqualTo("    a\n    b\n");
    }

    @Test
    void longTextsAreBrokenBehindCommas() {
        screen.quoteBroken("{" + "\"key\": 1, ".repeat(20) + "\"last\": 2}");
        assertThat(shown().lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.length() <= 100 && line.startsWith("    "));
        assertThat(shown().replaceAll("\\s+", ""))
                .startsWith("{\"key\":1,")
                .endsWith("\"last\":2}");
    }

    @Test
    void numbersHaveSixPlaces() {
        screen.numbers("x", Tensor.of(new float[] {1, -20}, 2));
        assertThat(shown()).isEqualTo("    x                           1.000000 -20.000000\n");
    }
}
