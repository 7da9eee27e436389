package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class GlobalAveragePooling1DTest {

    private static final Tensor X = floats(new float[] {1, 10, 3, 30}, 1, 2, 2);

    private static float[] masked(Layer layer, boolean... mask) {
        Arguments arguments = Arguments.of(X, Tensor.of(mask, 1, mask.length));
        Object output = layer.apply(arguments, CallContext.inference());
        return ((Tensor) output).toFloats();
    }

    @Test
    void takesTheMeanOfEachChannel() {
        assertThat(make("GlobalAveragePooling1D").apply(X).toFloats()).containsExactly(2, 20);
        Layer first = make("GlobalAveragePooling1D", "data_format", "channels_first");
        assertThat(first.apply(X).toFloats()).containsExactly(5.5f, 16.5f);
    }

    @Test
    void leavesOutMaskedSteps() {
        assertThat(masked(make("GlobalAveragePooling1D"), false, true)).containsExactly(3, 30);
        Layer first = make("GlobalAvgPool1D", "data_format", "channels_first", "keepdims", true);
        assertThat(masked(first, true, false)).containsExactly(1, 3);
    }

    @Test
    void takesTheMaskThatTravelsWithItsInput() {
        CallContext context = CallContext.inference();
        context.setMask(X, Tensor.of(new boolean[] {true, false}, 1, 2));
        Tensor mean = (Tensor) make("GlobalAveragePooling1D").apply(Arguments.of(X), context);
        assertThat(mean.toFloats()).containsExactly(1, 10);
        assertThat(context.mask(mean)).isNull();
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        assertThat(make("GlobalAveragePooling1D").computeOutputShape(Shape.of(2, 3, 4)))
                .isEqualTo(Shape.of(2, 4));
    }
}
