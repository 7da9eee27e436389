package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.tensor.Tensor;

class MaskingTest {

    private static final Tensor X = Tensor.of(new float[] {9, 9, 9, 1, 2, 3}, 1, 3, 2);

    @Test
    void masksStepsThatAreAllThatValue() {
        CallContext context = CallContext.inference();
        Tensor output = (Tensor) make("Masking", "mask_value", 9).apply(Arguments.of(X), context);
        assertThat(output.toFloats()).containsExactly(0, 0, 9, 1, 2, 3);
        assertThat(context.mask(output).toBooleans()).containsExactly(false, true, true);
    }

    @Test
    void takesIntegers() {
        Tensor x = Tensor.of(new int[] {0, 4}, 1, 2, 1);
        assertThat(make("Masking").apply(x).toInts()).containsExactly(0, 4);
    }

    @Test
    void refusesAValueThatIsNoNumber() {
        assertThatThrownBy(() -> make("Masking", "mask_value", "zero"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("a number or a tensor");
    }
}
