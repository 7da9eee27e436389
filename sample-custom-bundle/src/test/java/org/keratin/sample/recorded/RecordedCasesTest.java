package org.keratin.sample.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasObject;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.verify.Case;
import org.keratin.verify.CaseReader;
import org.keratin.verify.CaseResult;
import org.keratin.verify.Verifier;

/**
 * Replays what tools/record.py recorded of src/test/python/samples.py, with Keras 3.16 on NumPy: a
 * case of every kind that it can record.
 */
class RecordedCasesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static final Verifier VERIFIER =
            new Verifier(KERATIN.deserializer(), KERATIN.serializer(), theTestsOwnClasses());

    /** No bundle provides them. */
    private static DeserializeOptions theTestsOwnClasses() {
        DeserializeOptions options = DeserializeOptions.DEFAULT;
        for (Class<? extends KerasObject> type :
                List.of(
                        Jitter.class,
                        Bias.class,
                        Doubling.class,
                        Coin.class,
                        Halved.class,
                        Sum.class,
                        Steps.class)) {
            RegisterKerasSerializable name = type.getAnnotation(RegisterKerasSerializable.class);
            options =
                    options.withCustomObject(name.packageName() + ">" + type.getSimpleName(), type);
        }
        return options.withCustomObject("my_package>absolute_error", new AbsoluteError());
    }

    private static List<Case> cases() {
        InputStream bytes = RecordedCasesTest.class.getResourceAsStream("/cases.jsonl");
        try (CaseReader reader = CaseReader.open(bytes, "cases.jsonl", KERATIN.json())) {
            return reader.cases().toList();
        }
    }

    static Stream<Case> recorded() {
        return cases().stream();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void answersAsKerasDid(Case recorded) {
        assertThat(VERIFIER.verify(recorded)).isEqualTo(CaseResult.passed(recorded.id()));
    }

    @Test
    void coversEveryKindThatCanBeRecorded() {
        assertThat(cases().stream().map(Case::kind).distinct())
                .containsExactlyInAnyOrder(
                        "activation",
                        "config_only",
                        "constraint",
                        "initializer",
                        "layer",
                        "loss",
                        "loss_function",
                        "metric",
                        "optimizer",
                        "regularizer",
                        "schedule");
    }
}
