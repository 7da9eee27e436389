package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class AverageTest {

    private static Tensor merge(Layer layer, Tensor... inputs) {
        return (Tensor) layer.apply(Arguments.of(List.of(inputs)), CallContext.inference());
    }

    @Test
    void takesTheMeanOfItsInputs() {
        assertThat(merge(make("Average"), row(1, 2), row(3, 6)).toFloats()).containsExactly(2, 4);
    }
}
