package org.keratin.models.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keratin.models.ModelState;
import org.keratin.tensor.Tensor;

class AnswersTest {

    private final World world = new World();
    private final Workers workers = new Workers();
    private final HostedModel model =
            new HostedModel(
                    world.source(),
                    world,
                    workers,
                    Duration.ofSeconds(5),
                    (changed, event) -> {},
                    world.clock);
    private final Answers answers = new Answers();

    @AfterEach
    void close() {
        workers.close();
    }

    private void ask() {
        answers.ask(model, Tensor.of(new float[] {3}, 1, 1));
    }

    @Test
    void tellsTheAnswerAndWhoseClassesItIsBy() {
        world.versions.put(World.NAME, 2);
        model.refresh();
        World.await(() -> model.status().state() == ModelState.READY);
        ask();
        assertThat(answers.told())
                .contains("6")
                .contains("1 answered, 0 failed")
                .contains("by " + World.NAME);
        ask();
        assertThat(answers.told()).contains("2 answered, 0 failed; p50");
    }

    @Test
    void countsWhatFailsAndTellsWhyOnce() {
        model.refresh();
        World.await(() -> model.status().state() == ModelState.WAITING);
        ask();
        ask();
        assertThat(answers.told()).startsWith("0 answered, 2 failed\nfailed: ").hasLineCount(2);
    }
}
