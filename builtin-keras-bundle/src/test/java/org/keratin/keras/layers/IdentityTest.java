package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.layers.CallContext;
import org.keratin.tensor.Tensor;

class IdentityTest {

    @Test
    void givesBackWhatItIsGiven() {
        Tensor x = row(1, 2);
        assertThat(make("Identity").apply(x)).isSameAs(x);
        List<Tensor> two = List.of(x, row(3));
        assertThat(make("Identity").apply(Arguments.of(two), CallContext.inference()))
                .isEqualTo(two);
    }
}
