package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

    private static String first(Object expected, Object found) {
        return JsonDifference.first("$", expected, found).orElse("none");
    }

    @Test
    void comparesNumbersByValue() {
        assertThat(first(1L, 1.0)).isEqualTo("none");
        assertThat(first(BigInteger.ONE.shiftLeft(70), BigInteger.TWO.pow(70))).isEqualTo("none");
        assertThat(first(Double.NaN, Double.NaN)).isEqualTo("none");
        assertThat(first(0.0, -0.0)).isEqualTo("none");
        assertThat(first(0.1, 0.1f)).isEqualTo("$: expected 0.1, found 0.1");
        assertThat(first(1L << 53, (1L << 53) + 1))
                .isEqualTo("$: expected 9007199254740992, found 9007199254740993");
        assertThat(first((1L << 53) + 1, (double) (1L << 53))).startsWith("$: expected");
        assertThat(first(1L, Double.POSITIVE_INFINITY)).isEqualTo("$: expected 1, found Infinity");
    }

    private static Map<String, Object> config(String module, String registeredName) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("module", module);
        config.put("class_name", "Scale");
        config.put("registered_name", registeredName);
        return config;
    }

    @Test
    void letsARegisteredClassBeInAnyPythonFile() {
        assertThat(first(config("my_file", "a>Scale"), config(null, "a>Scale"))).isEqualTo("none");
        assertThat(first(config("my_file", "a>Scale"), config(null, "b>Scale")))
                .isEqualTo("$.registered_name: expected \"a>Scale\", found \"b>Scale\"");
        assertThat(first(config("keras.layers", null), config("keras.losses", null)))
                .isEqualTo("$.module: expected \"keras.layers\", found \"keras.losses\"");
    }

    @Test
    void tellsTypesApart() {
        assertThat(first(1L, true)).isEqualTo("$: expected 1, found true");
        assertThat(first("1", 1L)).isEqualTo("$: expected \"1\", found 1");
        assertThat(first(null, false)).isEqualTo("$: expected null, found false");
        assertThat(first(List.of(), Map.of())).startsWith("$: expected a list of 0");
    }

    @Test
    void ignoresTheOrderOfKeys() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1L);
        one.put("b", null);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", null);
        other.put("a", 1L);

        assertThat(first(one, other)).isEqualTo("none");
    }

    @Test
    void namesThePathOfTheFirstDifference() {
        assertThat(
                        first(
                                Map.of("config", Map.of("layers", List.of("x", Map.of("n", 1L)))),
                                Map.of("config", Map.of("layers", List.of("x", Map.of("n", 2L))))))
                .isEqualTo("$.config.layers[1].n: expected 1, found 2");
    }

    @Test
    void namesKeysThatAreMissingOrTooMany() {
        assertThat(first(Map.of("a", 1L), Map.of()))
                .isEqualTo("$.a: expected 1, found no such key");
        assertThat(first(Map.of(), Map.of("a", 1L)))
                .isEqualTo("$.a: expected no such key, found 1");
    }

    @Test
    void tellsListsOfOtherLengthsApart() {
        assertThat(first(Arrays.asList(1L, null), List.of(1L)))
                .isEqualTo("$: expected a list of 2 [1, null], found a list of 1 [1]");
    }
}
