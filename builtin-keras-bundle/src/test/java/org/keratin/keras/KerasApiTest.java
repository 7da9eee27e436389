package org.keratin.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.catalogue.Provider;
import org.keratin.keras.KerasApi.Listed;

/** Compares what is published with what Keras lists of itself. */
class KerasApiTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final List<Listed> API = KerasApi.read(KERATIN.json());

    /** Arguments of Keras's constructors that no {@code get_config} writes. */
    private static final Map<String, Set<String>> NEVER_IN_A_CONFIG =
            Map.of(
                    "keras.layers.Bidirectional", Set.of("weights"),
                    "keras.layers.Embedding", Set.of("weights"),
                    "keras.layers.InputLayer", Set.of("input_tensor"),
                    "keras.layers.GRU", Set.of("use_cudnn"),
                    "keras.layers.LSTM", Set.of("use_cudnn"));

    /**
     * What Keras asks Python's callers for, and writes as nothing: a data set, and an optimizer's
     * learning rate, which all that extend it have a default for.
     */
    private static final Map<String, Set<String>> NOT_REQUIRED_HERE =
            Map.of(
                    "keras.Optimizer", Set.of("learning_rate"),
                    "keras.quantizers.AWQConfig", Set.of("dataset", "tokenizer"),
                    "keras.quantizers.GPTQConfig", Set.of("dataset", "tokenizer"));

    /** What configs of former versions name, and what is public in another module of Keras. */
    private static final Set<String> BEYOND_THE_LIST =
            Set.of(
                    "keras.Functional",
                    "keras.models.Functional",
                    "keras.engine.functional.Functional",
                    "keras.engine.compile_utils.LossesContainer",
                    "keras.engine.compile_utils.MetricsList");

    @Test
    void everyNameIsPublished() {
        assertThat(published()).containsAll(listed());
    }

    @Test
    void nothingElseIsPublishedButFurtherNamesAndOperations() {
        Set<String> listed = listed();
        List<String> others =
                KERATIN.catalogue().all().stream()
                        .filter(p -> p.name().names().stream().noneMatch(listed::contains))
                        .flatMap(provider -> provider.name().names().stream())
                        .filter(name -> !name.startsWith("keras.ops."))
                        .filter(name -> !name.startsWith("keras.src."))
                        .filter(name -> !BEYOND_THE_LIST.contains(name))
                        .toList();

        assertThat(others).isEmpty();
    }

    private static Set<String> listed() {
        return API.stream()
                .flatMap(object -> object.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> published() {
        return KERATIN.catalogue().all().stream()
                .map(Provider::name)
                .flatMap(name -> name.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> takesTheParametersThatKerasTakes() {
        return API.stream().map(object -> dynamicTest(object.toString(), () -> parameters(object)));
    }

    private static void parameters(Listed object) {
        String name = object.toString();
        List<Parameter> known = KERATIN.catalogue().describe(name).orElseThrow().parameters();

        Set<String> expected = new TreeSet<>(object.parameters());
        expected.removeAll(NEVER_IN_A_CONFIG.getOrDefault(name, Set.of()));
        assertThat(known).extracting(Parameter::name).containsAll(expected);

        Set<String> required = new TreeSet<>(object.required());
        required.removeAll(NOT_REQUIRED_HERE.getOrDefault(name, Set.of()));
        assertThat(known.stream().filter(Parameter::required).map(Parameter::name))
                .containsAll(required);
    }

    @TestFactory
    Stream<DynamicTest> writesTheDefaultConfigThatKerasWrites() {
        return API.stream()
                .filter(object -> object.defaultConfig() != null)
                .map(object -> dynamicTest(object.toString(), () -> roundTrip(object)));
    }

    private static void roundTrip(Listed object) {
        Object made = KERATIN.deserializer().deserialize(object.defaultConfig());

        Object config =
                KERATIN.json().read(KERATIN.json().write(KERATIN.serializer().serialize(made)));
        assertThat(Recorded.normal(config)).isEqualTo(Recorded.normal(object.defaultConfig()));
    }
}
