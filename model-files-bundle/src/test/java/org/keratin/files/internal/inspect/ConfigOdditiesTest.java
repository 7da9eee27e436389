package org.keratin.files.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a config holds that no model needs. */
class ConfigOdditiesTest {

    @Test
    void namesLayersOfOtherFrameworksWithTheirPath() {
        assertThat(
                        ConfigOddities.of(
                                Map.of(
                                        "layers",
                                        List.of(
                                                Map.of(
                                                        "class_name",
                                                        "TFSMLayer",
                                                        "config",
                                                        Map.of())))))
                .singleElement()
                .asString()
                .startsWith("$.layers[0]: TFSMLayer");
    }

    @Test
    void namesVocabulariesThatAreToBeFetched() {
        assertThat(ConfigOddities.of(Map.of("vocabulary", "/etc/passwd")))
                .singleElement()
                .asString()
                .contains("\"/etc/passwd\"");
        assertThat(ConfigOddities.of(Map.of("vocabulary", List.of("a")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "a/../b", "..\\x", "/abs", "C:\\x", "a/.."})
    void namesThatLeadOutAreOdd(String name) {
        assertThat(ConfigOddities.of(Map.of("name", name))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense", "block/conv", "a..b", "tf.math.add", "x\\y"})
    void otherNamesAreNot(String name) {
        assertThat(ConfigOddities.of(Map.of("name", name))).isEmpty();
    }

    @Test
    void walksOverAnyDepth() {
        Object deep = Map.of("vocabulary", "x");
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        assertThat(ConfigOddities.of(deep)).hasSize(1);
    }
}
