package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class RepeatVectorTest {

    @Test
    void repeatsEachRow() {
        Tensor repeated = make("RepeatVector", "n", 2).apply(row(1, 2));
        assertThat(repeated.shape()).isEqualTo(Shape.of(1, 2, 2));
        assertThat(repeated.toFloats()).containsExactly(1, 2, 1, 2);
    }

    @Test
    void refusesAMatrixOfAnotherRank() {
        assertThatThrownBy(() -> make("RepeatVector", "n", 3).apply(Tensor.of(new float[] {1}, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 2, found (1,)");
    }

    @Test
    void refusesToRepeatLessThanOnce() {
        assertThatThrownBy(() -> make("RepeatVector", "n", 0)).isInstanceOf(ConfigException.class);
    }
}
