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

class MaximumTest {

    private static Tensor merge(Layer layer, Tensor... inputs) {
        return (Tensor) layer.apply(Arguments.of(List.of(inputs)), CallContext.inference());
    }

    @Test
    void takesTheLargestAtEachPlace() {
        assertThat(merge(make("Maximum"), row(5, 2), row(3, 6)).toFloats()).containsExactly(5, 6);
    }

    @Test
    void leavesOutMaskedElements() {
        CallContext context = CallContext.inference();
        Tensor masked = floats(new float[] {9, 9}, 1, 2, 1);
        Tensor other = floats(new float[] {3, 4}, 1, 2, 1);
        context.setMask(masked, Tensor.of(new boolean[] {false, false}, 1, 2));
        context.setMask(other, Tensor.of(new boolean[] {true, false}, 1, 2));
        Object output = make("Maximum").apply(Arguments.of(List.of(masked, other)), context);
        assertThat(((Tensor) output).toFloats()[0]).isEqualTo(3);
        Tensor mask = context.mask((Tensor) output);
        assertThat(mask.doubleAt(0)).isEqualTo(1);
        assertThat(mask.doubleAt(1)).isZero();
    }
}
