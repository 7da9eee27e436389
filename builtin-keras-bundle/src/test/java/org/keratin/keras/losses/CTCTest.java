package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.losses.Batch.EACH;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Tensor;

class CTCTest {

    private final CTC loss = new CTC(new CTC.Config(EACH));

    @Test
    void isTheNegativeLogarithmOfTheLabelsProbability() {
        // Class 0 is for no label; the other one has a probability of 3/4.
        Tensor logits = Tensor.of(new float[] {0, (float) Math.log(3)}, 1, 1, 2);
        Batch.of(Tensor.of(new int[] {1}, 1, 1), logits).gives(loss, -Math.log(0.75));
    }

    @Test
    void addsUpTheWaysToSpellTheLabels() {
        // Over two steps of even chances, label 1 is spelled 01, 10 or 11.
        Tensor logits = Tensor.of(new float[4], 1, 2, 2);
        Batch.of(Tensor.of(new int[] {1, 0}, 1, 2), logits).gives(loss, -Math.log(0.75));
    }

    @Test
    void refusesLogitsOfAnotherRank() {
        Tensor matrix = Tensor.of(new float[4], 2, 2);
        assertThatThrownBy(() -> loss.apply(matrix, matrix))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected labels (batch, length)")
                .hasMessageContaining("found (2, 2) and (2, 2)");
    }
}
