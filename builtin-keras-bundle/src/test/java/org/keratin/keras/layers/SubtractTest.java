package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class SubtractTest {

    private static Tensor merge(Layer layer, Tensor... inputs) {
        return (Tensor) layer.apply(Arguments.of(List.of(inputs)), CallContext.inference());
    }

    @Test
    void subtractsTheSecondInput() {
        assertThat(merge(make("Subtract"), row(5, 2), row(3, 6)).toFloats()).containsExactly(2, -4);
    }

    @Test
    void takesTwoInputsOnly() {
        assertThatThrownBy(() -> merge(make("Subtract"), row(1), row(1), row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected 2 tensors");
    }
}
