package org.keratin.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keratin.core.KeratinRuntime;
import org.keratin.verify.Case;
import org.keratin.verify.CaseReader;
import org.keratin.verify.CaseResult;
import org.keratin.verify.Verifier;

/**
 * Replays what was recorded of Keras, a test for each case.
 *
 * <p>A case that may differ stands in {@code conformance/known-exceptions.tsv}, by its id and with
 * the reason; it must differ, so that none stays there for longer than it has to.
 */
class ConformanceTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final Verifier VERIFIER =
            new Verifier(KERATIN.deserializer(), KERATIN.serializer());
    private static final Path FOLDER = folder();
    private static final Map<String, String> EXCEPTIONS = exceptions();

    private static Path folder() {
        try {
            return Path.of(ConformanceTest.class.getResource("/conformance").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reasons by id; a line is an id, a tab and the reason. */
    private static Map<String, String> exceptions() {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("known-exceptions.tsv"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(fields -> fields[0], fields -> fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicContainer> answersAsKerasDid() {
        return CaseReader.find(FOLDER).stream()
                .map(file -> dynamicContainer(file.getFileName().toString(), tests(file)));
    }

    private static Stream<DynamicTest> tests(Path file) {
        CaseReader reader = CaseReader.open(file, KERATIN.json());
        return reader.cases()
                .map(recorded -> dynamicTest(recorded.id(), () -> check(recorded)))
                .onClose(reader::close);
    }

    private static void check(Case recorded) {
        CaseResult result = VERIFIER.verify(recorded);
        String exception = EXCEPTIONS.get(recorded.id());
        if (exception == null) {
            assertThat(result).hasToString("PASSED " + recorded.id());
        } else {
            assertThat(result.outcome())
                    .as("strike it from known-exceptions.tsv: %s", exception)
                    .isEqualTo(CaseResult.Outcome.FAILED);
        }
    }

    @Test
    void knowsEveryCaseThatIsAnException() {
        Set<String> unknown = new HashSet<>(EXCEPTIONS.keySet());
        for (Path file : CaseReader.find(FOLDER)) {
            try (CaseReader reader = CaseReader.open(file, KERATIN.json())) {
                unknown.removeAll(reader.cases().map(Case::id).collect(Collectors.toSet()));
            }
        }
        assertThat(unknown).isEmpty();
    }
}
