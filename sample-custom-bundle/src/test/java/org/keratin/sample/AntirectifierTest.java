package org.keratin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.dtypepolicies.FloatDTypePolicy;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class AntirectifierTest {

    /** A kernel that tells its rows apart: 1, 2, 3 and 4 in the first column, 0 in the second. */
    private static final Initializer ROWS =
            (shape, dtype, ops) -> Tensor.of(new float[] {1, 0, 2, 0, 3, 0, 4, 0}, 4, 2);

    private final Antirectifier layer =
            new Antirectifier(
                    new Antirectifier.Config(
                            LayerOptions.of("layer", new FloatDTypePolicy("float32")), ROWS));

    @Test
    void mixesWhatIsAboveTheMeanWithWhatIsBelow() {
        // Centred (-2, 2), of norm 1 (-r, r), above (0, r), below (r, 0): 2 r + 3 r.
        double r = Math.sqrt(0.5);
        Tensor y = layer.apply(Tensor.of(new float[] {1, 5}, 1, 2));
        assertThat(y.toDoubles()).containsExactly(new double[] {5 * r, 0}, within(1e-6));
    }

    @Test
    void givesZeroForEqualInputs() {
        assertThat(layer.apply(Tensor.of(new float[] {3, 3}, 1, 2)).toFloats())
                .containsExactly(0, 0);
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(layer.apply(Tensor.of(new float[0], 0, 2)).shape()).isEqualTo(Shape.of(0, 2));
    }

    @Test
    void hasAKernelOfTwiceAsManyRows() {
        layer.apply(Tensor.of(new float[] {1, 5}, 1, 2));
        assertThat(layer.weights()).hasSize(1);
        assertThat(layer.weights().get(0).path()).isEqualTo("layer/kernel");
        assertThat(layer.weights().get(0).shape()).isEqualTo(Shape.of(4, 2));
    }
}
