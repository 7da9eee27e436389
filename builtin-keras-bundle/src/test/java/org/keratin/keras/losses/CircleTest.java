package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.MEAN;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Tensor;

class CircleTest {

    // Three embeddings in one place, two of one label.
    private final Batch batch =
            Batch.of(
                    Tensor.of(new int[] {7, 7, 8}, 3),
                    Tensor.of(new float[] {1, 0, 1, 0, 1, 0}, 3, 2));
    private final double loss = Math.log1p(Math.exp(1.4 * 0.6 - 0.4 * 0.4));

    @Test
    void drawsOneLabelTogetherAndOthersApart() {
        batch.gives(new Circle(new Circle.Config(EACH, 1, 0.4, true)), loss, loss, 0);
    }

    @Test
    void countsOnlyWhatHasALoss() {
        batch.gives(new Circle(new Circle.Config(MEAN, 1, 0.4, true)), loss);
    }

    @Test
    void comparesAnEmbeddingWithItselfIfAsked() {
        double two = Math.log1p(Math.exp(1.4 * 0.6 - 0.4 * 0.4 + Math.log(2)));
        double one = Math.log1p(Math.exp(1.4 * 0.6 + Math.log(2) - 0.4 * 0.4));
        batch.gives(new Circle(new Circle.Config(EACH, 1, 0.4, false)), two, two, one);
    }

    @Test
    void refusesEmbeddingsThatAreNoMatrix() {
        Tensor vector = Tensor.of(new float[3], 3);
        assertThatThrownBy(
                        () ->
                                new Circle(new Circle.Config(EACH, 1, 0.4, true))
                                        .apply(vector, vector))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected embeddings (batch, dim), found (3,)");
    }
}
