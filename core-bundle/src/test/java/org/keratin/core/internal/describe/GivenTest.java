package org.keratin.core.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GivenTest {

    private static final Keys KEYS = new Keys(List.of("name", "units", "bias"));

    private static Map<Object, Object> dict(Object... keysAndValues) {
        Map<Object, Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dict.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return dict;
    }

    private static List<Object> values(Map<?, ?> dict) {
        Given given = new Given(dict, KEYS);
        return Arrays.asList(given.get(0), given.get(1), given.get(2));
    }

    @Test
    void readsKeysInTheirOrder() {
        assertThat(values(dict("name", "a", "units", 2L, "bias", true)))
                .containsExactly("a", 2L, true);
    }

    @Test
    void readsKeysInAnyOtherOrder() {
        assertThat(values(dict("bias", true, "units", 2L, "name", "a")))
                .containsExactly("a", 2L, true);
        assertThat(values(dict("units", 2L, "name", "a", "bias", true)))
                .containsExactly("a", 2L, true);
        assertThat(values(new TreeMap<>(Map.of("bias", true, "units", 2L, "name", "a"))))
                .containsExactly("a", 2L, true);
    }

    @Test
    void readsKeysOfWhichOneIsOutOfItsPlace() {
        assertThat(values(dict("units", 2L, "name", "a", "bias", true)))
                .isEqualTo(values(dict("bias", true, "name", "a", "units", 2L)))
                .containsExactly("a", 2L, true);
    }

    @Test
    void readsKeysThatAreEqualAndNotTheSame() {
        assertThat(values(dict(new String("name"), "a", new String("bias"), true, "units", 2L)))
                .containsExactly("a", 2L, true);
    }

    @Test
    void tellsAMissingKeyFromOneWithoutValue() {
        Given given = new Given(dict("name", null, "bias", true), KEYS);

        assertThat(given.has(0)).isTrue();
        assertThat(given.get(0)).isNull();
        assertThat(given.has(1)).isFalse();
        assertThat(given.get(1)).isNull();
        assertThat(given.hasOthers()).isFalse();
    }

    @Test
    void tellsOfOtherKeysWhereverTheyStand() {
        assertThat(new Given(dict("name", "a", "unit", 1L, "units", 2L), KEYS).hasOthers())
                .isTrue();
        assertThat(new Given(dict("x", "a", "name", 1L), KEYS).hasOthers()).isTrue();
        assertThat(values(dict("x", 0L, "units", 2L, "y", 0L, "bias", true, null, 1L)))
                .containsExactly(null, 2L, true);
    }

    @Test
    void keysThatAreNoStringsAreOthers() {
        Given given = new Given(dict(1L, "a", null, "b"), KEYS);

        assertThat(given.hasOthers()).isTrue();
        assertThat(values(given.config())).containsOnlyNulls();
    }

    @Test
    void noKeysAreKnownWhereThereAreNone() {
        assertThat(new Given(Map.of(), Keys.NONE).hasOthers()).isFalse();
        assertThat(new Given(Map.of("name", "a"), Keys.NONE).hasOthers()).isTrue();
    }
}
