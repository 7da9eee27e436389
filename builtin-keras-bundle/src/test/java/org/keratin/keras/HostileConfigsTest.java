package org.keratin.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Limits;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.UnsafeConfigException;

/**
 * Configs that try to do harm or make no sense: each ends in a typed error, or in an object that is
 * harmless.
 */
class HostileConfigsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    // What becomes an object: 20 lacks a name, which is made up; 43 holds numbers that Keras takes
    // too.
    private static final Set<String> HARMLESS =
            Set.of("20_sequential_no_name.json", "43_nan_infinity.json");
    private static final Set<String> UNSAFE =
            Set.of(
                    "01_lambda_layer_bytecode.json",
                    "02_bare_lambda_object.json",
                    "08_torch_module_wrapper_pickle.json",
                    "09_tfsm_layer_path.json",
                    "10_string_lookup_vocab_file.json",
                    "12_text_vectorization_vocab_file.json",
                    "29_compile_config_lambda.json",
                    "30_lambda_without_module_key.json");

    private static Map<String, Path> files() throws IOException, URISyntaxException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all =
                Files.list(Path.of(HostileConfigsTest.class.getResource("/hostile").toURI()))) {
            all.forEach(file -> files.put(file.getFileName().toString(), file));
        }
        return files;
    }

    private static Object make(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return KERATIN.deserializer().deserialize(KERATIN.json().read(text, Limits.DEFAULT));
        }
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedWithATypedErrorOrHarmless() throws Exception {
        return files().entrySet().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getKey(),
                                        () -> check(file.getKey(), file.getValue())));
    }

    private static void check(String name, Path file) throws IOException {
        if (HARMLESS.contains(name)) {
            assertThat(make(file)).isNotNull();
        } else {
            assertThatThrownBy(() -> make(file))
                    .isInstanceOf(
                            UNSAFE.contains(name)
                                    ? UnsafeConfigException.class
                                    : KeratinException.class);
        }
    }

    @Test
    void whatIsTooDeepIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> KERATIN.json().read("[".repeat(100_000) + "]".repeat(100_000)))
                .isInstanceOf(LimitException.class);

        String open =
                "{\"module\": \"keras.layers\", \"class_name\": \"TimeDistributed\", \"config\": {\"layer\": ";
        assertThatThrownBy(
                        () -> KERATIN.json().read(open.repeat(3_000) + "null" + "}}".repeat(3_000)))
                .isInstanceOf(LimitException.class);
    }
}
