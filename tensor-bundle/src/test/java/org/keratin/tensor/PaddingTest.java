package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaddingTest {

    @Test
    void bearsKerasNames() {
        assertThat(Padding.of("same")).isSameAs(Padding.SAME);
        assertThat(Padding.CAUSAL.kerasName()).isEqualTo("causal");
    }

    @Test
    void refusesAnotherName() {
        assertThatThrownBy(() -> Padding.of("full"))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a padding, valid, same or causal, found \"full\"");
    }
}
