package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.keratin.core.KeratinRuntime;
import org.keratin.verify.Case;
import org.keratin.verify.CaseReader;
import org.keratin.verify.CaseResult;
import org.keratin.verify.Verifier;

/** Replays what the classes answered in Python. */
class CasesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    @TestFactory
    Stream<DynamicTest> answerAsInPython() {
        Verifier verifier = new Verifier(KERATIN.deserializer(), KERATIN.serializer());
        return cases().stream()
                .map(
                        recorded ->
                                DynamicTest.dynamicTest(
                                        recorded.id(),
                                        () ->
                                                assertEquals(
                                                        CaseResult.passed(recorded.id()),
                                                        verifier.verify(recorded))));
    }

    private static List<Case> cases() {
        try (CaseReader reader = CaseReader.open(Path.of("cases.jsonl"), KERATIN.json())) {
            return reader.cases().toList();
        }
    }
}
