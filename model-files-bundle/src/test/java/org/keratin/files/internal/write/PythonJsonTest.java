package org.keratin.files.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KerasJson;
import org.keratin.core.KeratinRuntime;

class PythonJsonTest {

    private static final KerasJson JSON = KeratinRuntime.create().json();

    private static String write(Object value) {
        return PythonJson.write(value, JSON);
    }

    @Test
    void partsItemsAsPythonDoes() {
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("units", 3L);
        dict.put("shape", Arrays.asList(null, 2L));
        dict.put("empty", List.of());
        dict.put("none", Map.of());
        dict.put("built", true);
        assertThat(write(dict))
                .isEqualTo(
                        "{\"units\": 3, \"shape\": [null, 2], \"empty\": [], \"none\": {},"
                                + " \"built\": true}");
    }

    @Test
    void spellsNumbersAsPythonDoes() {
        assertThat(write(List.of(1.0, 0.001, 1e-7, 2e-3, 1e16, 1.5e300, 123456789.25)))
                .isEqualTo("[1.0, 0.001, 1e-07, 0.002, 1e+16, 1.5e+300, 123456789.25]");
        assertThat(write(List.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0)))
                .isEqualTo("[NaN, Infinity, -0.0]");
    }

    @Test
    void keepsTextsToAscii() {
        assertThat(write("größe \"a\\b\"\n\t\u0001\u007f\ud83d\ude00"))
                .isEqualTo(
                        "\"gr\\u00f6\\u00dfe \\\"a\\\\b\\\"\\n\\t\\u0001\\u007f\\ud83d\\ude00\"");
    }
}
