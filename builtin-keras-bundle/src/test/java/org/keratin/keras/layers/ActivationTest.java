package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.layers.Layer;

class ActivationTest {

    @Test
    void appliesItsFunction() {
        Layer layer = make("Activation", "activation", "relu");
        assertThat(layer.apply(row(-1, 2)).toFloats()).containsExactly(0, 2);
        assertThat(Layers.config(layer)).containsEntry("activation", "relu");
    }

    @Test
    void isLinearWithoutAFunction() {
        Layer layer = make("Activation", "activation", null);
        assertThat(layer.apply(row(-1, 2)).toFloats()).containsExactly(-1, 2);
    }

    @Test
    void refusesFunctionsThatNobodyKnows() {
        assertThatThrownBy(() -> make("Activation", "activation", "reluu"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("reluu");
    }
}
