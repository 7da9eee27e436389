package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.keratin.models.ModelState;
import org.keratin.models.ModelStatus;

class ModelsHealthTest {

    private static Result health(ModelStatus status) {
        return new ModelsHealth(Happenings.services(status)).execute();
    }

    private static void assertHealth(ModelStatus model, Result.Status status, String text) {
        assertThat(health(model).getStatus()).isEqualTo(status);
        assertThat(health(model).toString()).contains(text);
    }

    @Test
    void allIsWellWithoutModelsAndWithReadyOnes() {
        assertHealth(null, Result.Status.OK, "no models");
        assertHealth(
                Happenings.status(ModelState.READY, List.of(), null),
                Result.Status.OK,
                "churn 1.2 is READY");
    }

    @Test
    void whatLoadsOrWaitsIsNotThereForNow() {
        assertHealth(
                Happenings.status(ModelState.LOADING, List.of(), null),
                Result.Status.TEMPORARILY_UNAVAILABLE,
                "churn 1.2 is LOADING");
        assertHealth(
                Happenings.status(ModelState.WAITING, List.of("acme>A", "acme>B"), null),
                Result.Status.TEMPORARILY_UNAVAILABLE,
                "churn 1.2 is WAITING, needs acme>A, acme>B");
    }

    @Test
    void whatFailedIsCritical() {
        assertHealth(
                Happenings.status(ModelState.FAILED, List.of(), "no {} JSON"),
                Result.Status.CRITICAL,
                "churn 1.2 is FAILED: no {} JSON");
    }

    @Test
    void whatAnswersWithWhatItHadIsAWarning() {
        assertHealth(
                Happenings.status(ModelState.READY, List.of(), "boom"),
                Result.Status.WARN,
                "could not be made anew: boom");
        assertHealth(
                Happenings.status(ModelState.READY, List.of("acme>A"), null),
                Result.Status.WARN,
                "for a moment still, needs acme>A");
    }
}
