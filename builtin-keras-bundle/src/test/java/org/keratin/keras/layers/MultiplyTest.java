package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class MultiplyTest {

    private static Tensor merge(Layer layer, Tensor... inputs) {
        return (Tensor) layer.apply(Arguments.of(List.of(inputs)), CallContext.inference());
    }

    @Test
    void multipliesItsInputs() {
        assertThat(merge(make("Multiply"), row(5, 2), row(3, 6)).toFloats())
                .containsExactly(15, 12);
    }

    @Test
    void takesMaskedElementsForOneAndGivesZeroWhereAllAreMasked() {
        CallContext context = CallContext.inference();
        Tensor a = floats(new float[] {2, 3, 4}, 1, 3, 1);
        Tensor b = floats(new float[] {5, 6, 7}, 1, 3, 1);
        context.setMask(a, Tensor.of(new boolean[] {true, false, false}, 1, 3));
        context.setMask(b, Tensor.of(new boolean[] {true, true, false}, 1, 3));
        Tensor product = (Tensor) make("Multiply").apply(Arguments.of(List.of(a, b)), context);
        assertThat(product.toFloats()).containsExactly(10, 6, 0);
        assertThat(context.mask(product).doubleAt(1)).isEqualTo(1);
        assertThat(context.mask(product).doubleAt(2)).isZero();
    }
}
