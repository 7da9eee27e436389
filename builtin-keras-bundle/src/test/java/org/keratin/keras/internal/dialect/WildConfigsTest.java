package org.keratin.keras.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Limits;
import org.keratin.core.models.Model;

/** The architectures of real files, where they are at hand. */
class WildConfigsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final List<String> NO_MODELS = List.of("TimeseriesGenerator", "Tokenizer");

    @TestFactory
    Stream<DynamicTest> everyArchitectureBecomesAModel() throws IOException {
        Path folder = shared();
        Assumptions.assumeTrue(Files.isDirectory(folder), "real files are not at hand");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(WildConfigsTest::isArchitecture).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
        }
    }

    // The project's shared folder, looked for upwards from where the build runs.
    private static Path shared() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.isDirectory(here.resolve("shared/wild/files"))) {
            here = here.getParent();
        }
        return here.resolve("shared/wild/files");
    }

    private static boolean isArchitecture(Path file) {
        String name = file.toString();
        return name.endsWith(".json")
                && !Files.exists(Path.of(name.substring(0, name.length() - 5)));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void check(Path file) throws IOException {
        Object config;
        try (Reader text = Files.newBufferedReader(file)) {
            config = KERATIN.json().read(text, Limits.DEFAULT);
        }
        Map<?, ?> dict = (Map<?, ?>) config;
        Assumptions.assumeTrue(dict.containsKey("class_name"), "another kind of file");
        Assumptions.assumeFalse(NO_MODELS.contains(dict.get("class_name")), "no model");
        assertThat(KERATIN.deserializer().deserialize(config, DeserializeOptions.DEFAULT).object())
                .isInstanceOf(Model.class);
    }
}
