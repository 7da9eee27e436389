package org.keratin.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.verify.Cases.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keratin.core.activations.Activation;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.verify.CaseResult.Outcome;

class VerifierTest {

    /** Gives back what it is given. */
    private static final class Same implements Activation {
        @Override
        public Tensor call(Tensor x, Ops ops) {
            return x;
        }
    }

    /** Fails as its author did not mean it to. */
    private static final class Buggy implements Activation {
        @Override
        public Tensor call(Tensor x, Ops ops) {
            String none = null;
            return Tensor.scalar(none.length());
        }
    }

    /** Calls itself. */
    private static final class Endless implements Activation {
        @Override
        public Tensor call(Tensor x, Ops ops) {
            return call(x, ops);
        }
    }

    /** Refuses. */
    private static final class Picky implements Activation {
        @Override
        public Tensor call(Tensor x, Ops ops) {
            throw new ShapeException("picky: expected rank 3, found " + x.shape());
        }
    }

    private final FakeKeras keras =
            new FakeKeras()
                    .publish("same", config -> new Same())
                    .publish("buggy", config -> new Buggy())
                    .publish("endless", config -> new Endless())
                    .publish("picky", config -> new Picky());

    private CaseResult verify(Case recorded) {
        return keras.verifier().verify(recorded);
    }

    private static Case activation(String name, float... outputs) {
        return Cases.of(
                "activation", name, "args", List.of(vector(1, 2)), "outputs", vector(outputs));
    }

    @Test
    void passesWhatAnswersAlike() {
        assertThat(verify(activation("same", 1, 2)))
                .isEqualTo(CaseResult.passed("activation/same/1"));
    }

    @Test
    void saysWhatDiffersMostAndWhere() {
        CaseResult result = verify(activation("same", 1.5f, 4));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.reason())
                .isEqualTo(
                        "outputs: 2 of 2 elements differ, most at [1]: expected 4.0, found 2.0"
                                + " (difference 2.0, allowed 4.1E-4)");
    }

    @Test
    void failsWhatNobodyPublishes() {
        assertThat(verify(activation("unheard", 1)).reason())
                .contains("no class is published as unheard");
    }

    @Test
    void failsWhatRefuses() {
        assertThat(verify(activation("picky", 1, 2)))
                .isEqualTo(
                        CaseResult.failed(
                                "activation/picky/1", "picky: expected rank 3, found (2,)"));
    }

    @Test
    void namesClassAndPlaceOfABug() {
        assertThat(verify(activation("buggy", 1)).reason())
                .startsWith("a bug: java.lang.NullPointerException")
                .contains(", at org.keratin.verify.VerifierTest$Buggy.call(VerifierTest.java:");
    }

    @Test
    void outlivesARecursionWithoutEnd() {
        assertThat(verify(activation("endless", 1)).reason())
                .startsWith("a bug: java.lang.StackOverflowError");
    }

    @Test
    void failsAnObjectOfAnotherKind() {
        assertThat(verify(Cases.of("layer", "same")).reason()).contains("ClassCastException");
    }

    @Test
    void comparesTheConfigThatIsWritten() {
        keras.writing(config -> FakeKeras.config("same", Map.of("units", 3L)));

        assertThat(verify(activation("same", 1, 2)).reason())
                .isEqualTo("round trip: $.config.units: expected no such key, found 3");
    }

    @Test
    void tellsBothOutputsAndRoundTrip() {
        keras.writing(config -> "something else");

        assertThat(verify(activation("same", 1, 3)).reason().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("round trip: $: expected a dict"))
                .anySatisfy(line -> assertThat(line).startsWith("outputs: 1 of 2"));
    }

    @Test
    void skipsAKindThatItDoesNotKnow() {
        CaseResult result = verify(Cases.of("dance", "same"));

        assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(result.reason()).startsWith("no replayer for the kind \"dance\"");
    }

    @Test
    void asksNothingElseOfAConfigOnly() {
        assertThat(verify(Cases.of("config_only", "same")).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void failsACaseWhoseValuesMakeNoSense() {
        Case broken = Cases.of("activation", "same", "args", List.of(Map.of("tensors", 1L)));

        assertThat(verify(broken).reason())
                .startsWith("cases.jsonl:7: args[0]: expected {\"tensor\": …}");
    }

    @Test
    void countsAndTellsEachResultInOrder() {
        List<String> told = new ArrayList<>();

        Report report =
                keras.verifier()
                        .verify(
                                Stream.of(
                                        activation("same", 1, 2),
                                        activation("picky", 1),
                                        Cases.of("dance", "same"),
                                        activation("same", 1, 2)),
                                result -> told.add(result.outcome().name()));

        assertThat(told).containsExactly("PASSED", "FAILED", "SKIPPED", "PASSED");
        assertThat(report).hasToString("2 passed, 1 failed, 1 skipped");
    }
}
