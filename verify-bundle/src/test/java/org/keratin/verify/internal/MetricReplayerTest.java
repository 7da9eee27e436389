package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.verify.Cases.tensor;
import static org.keratin.verify.Cases.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.verify.Cases;
import org.keratin.verify.FakeKeras;

class MetricReplayerTest {

    private record Config(@Flatten MetricOptions metric) implements MetricConfig {}

    /** The mean of the predictions. */
    private static final class Predicted extends MeanMetric {

        Predicted() {
            super(new Config(MetricOptions.DEFAULT));
        }

        @Override
        protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
            return yPred;
        }
    }

    private final FakeKeras keras = new FakeKeras().publish("Predicted", config -> new Predicted());

    private static Map<String, Object> update(float... predictions) {
        return Map.of(
                "do", "update_state", "args", List.of(vector(predictions), vector(predictions)));
    }

    private static Map<String, Object> result(float expected) {
        return Map.of("do", "result", "outputs", tensor(Tensor.scalar(expected)));
    }

    private String reason(List<Map<String, Object>> steps) {
        return keras.verifier().verify(Cases.of("metric", "Predicted", "steps", steps)).reason();
    }

    @Test
    void replaysAllStepsOnOneObject() {
        assertThat(
                        reason(
                                List.of(
                                        update(1, 3),
                                        result(2),
                                        update(5, 7),
                                        result(4),
                                        Map.of("do", "reset_state"),
                                        update(9),
                                        result(9))))
                .isEmpty();
    }

    @Test
    void namesTheStepThatDiffers() {
        assertThat(reason(List.of(update(1, 3), result(2), update(2), result(3))))
                .startsWith("steps[3].outputs: 1 of 1 element differs");
    }

    @Test
    void refusesAStepThatItDoesNotKnow() {
        List<Map<String, Object>> steps = new ArrayList<>();
        steps.add(Map.of("do", "dance"));

        assertThat(reason(steps))
                .endsWith("steps[0].do: expected update_state, result or reset_state, found dance");
    }
}
