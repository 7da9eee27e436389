package org.keratin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.KerasObject;
import org.keratin.core.KeratinRuntime;

/** All that configs need to find the samples is the annotation on each. */
class SamplesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    @ParameterizedTest
    @CsvSource({
        "ModifiedMeanSquaredError",
        "Antirectifier",
        "SignMomentum",
    })
    void areFoundByTheirRegisteredNames(String name) {
        Map<String, Object> config =
                Map.of(
                        "class_name",
                        name,
                        "registered_name",
                        "my_package>" + name,
                        "config",
                        Map.of());
        Object made = KERATIN.deserializer().deserialize(config);
        assertThat(made.getClass().getSimpleName()).isEqualTo(name);

        Object written = KERATIN.serializer().serialize(made);
        assertThat(((Map<?, ?>) written).get("registered_name")).isEqualTo("my_package>" + name);
        Object again = KERATIN.deserializer().deserialize(written);
        assertThat(KERATIN.serializer().serialize(again)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"my_package>shifted_relu, ShiftedRelu", "my_package>twice_and_one, TwiceAndOne"})
    void areFoundAsFunctions(String name, String className) {
        Map<String, Object> config =
                Map.of(
                        "module", "builtins",
                        "class_name", "function",
                        "config", name,
                        "registered_name", "function");
        Object made = KERATIN.deserializer().deserialize(config);
        assertThat(made.getClass().getSimpleName()).isEqualTo(className);
        assertThat(KERATIN.serializer().serialize((KerasObject) made)).isEqualTo(config);
    }
}
