package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class HuberTest {

    private final Huber loss = new Huber(new Huber.Config(EACH, 1));

    @Test
    void isHalfASquareUpToDeltaAndALineBeyond() {
        Batch.of(labels(0, 0), 0.5f, 3).gives(loss, (0.125 + 2.5) / 2);
    }

    @Test
    void hasItsBendAtDelta() {
        Batch.of(labels(0, 0), 0.5f, 3)
                .gives(new Huber(new Huber.Config(EACH, 2)), (0.125 + 4) / 2);
    }

    @Test
    void hasANameOfItsOwn() {
        assertThat(loss.name()).isEqualTo("huber_loss");
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
