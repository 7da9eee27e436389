package org.keratin.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keratin.core.catalogue.ConfigSurvey;
import org.keratin.core.catalogue.ConfigSurvey.ClassUse;
import org.keratin.core.internal.engine.Samples.Full;
import org.keratin.core.internal.engine.Samples.Nest;
import org.keratin.core.internal.json.GsonJson;

/** What a config names, found without making anything. */
class SurveyTest {

    private final World world = new World().with("samples", List.of(Full.class, Nest.class));

    private ConfigSurvey survey(String json) {
        return world.engine.survey(new GsonJson().read(json));
    }

    @Test
    void tellsEachClassOnceWithItsFirstPlaceAndItsProvider() {
        ConfigSurvey survey =
                survey(
                        "[{\"module\": \"keras.initializers\", \"class_name\": \"Full\", \"config\": {}},"
                                + " {\"class_name\": \"Full\", \"config\": {\"nonsense\": 1}}]");
        assertThat(survey.classes())
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.name()).isEqualTo("keras.initializers.Full");
                            assertThat(use.path()).isEqualTo("$[0]");
                            assertThat(use.count()).isEqualTo(2);
                            assertThat(use.provider().orElseThrow().bundle()).isEqualTo("samples");
                        });
        assertThat(survey.missing()).isEmpty();
    }

    @Test
    void tellsWhatIsMissingWithinWhatIsMissing() {
        ConfigSurvey survey =
                survey(
                        "{\"module\": \"a\", \"class_name\": \"B\", \"registered_name\": \"acme>B\", \"config\":"
                                + " {\"f\": {\"module\": \"builtins\", \"class_name\": \"function\", \"config\": \"acme>f\"}}}");
        assertThat(survey.missing()).containsExactly("acme>B", "acme>f");
        assertThat(survey.classes()).extracting(ClassUse::provider).containsOnly(Optional.empty());
    }

    @Test
    void findsLambdasOfBothGenerationsByTheSameHash() {
        ConfigSurvey survey =
                survey(
                        "[{\"class_name\": \"Lambda\", \"config\": {\"name\": \"old\", \"function\": [\"YWJj\", null, null]}},"
                                + " {\"class_name\": \"Lambda\", \"config\": {\"name\": \"new\", \"function\":"
                                + " {\"class_name\": \"__lambda__\", \"config\": {\"code\": \"YWJj\"}}}}]");
        assertThat(survey.lambdas()).hasSize(2);
        assertThat(survey.lambdas().get(0).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .isEqualTo(survey.lambdas().get(1).sha256());
        assertThat(survey.lambdas())
                .extracting(use -> use.layer().orElse(""))
                .containsExactly("old", "new");
        assertThat(survey.lambdas().get(1).path()).isEqualTo("$[1].config.function");
    }

    @Test
    void walksOverAnyDepth() {
        Object deep = Map.of("class_name", "Full", "config", Map.of());
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        assertThat(world.engine.survey(deep).classes()).hasSize(1);
    }

    @Test
    void namesThatMakeNoSenseAreMissing() {
        assertThat(survey("{\"module\": 3, \"class_name\": \"Full\", \"config\": {}}").missing())
                .containsExactly("Full");
    }
}
