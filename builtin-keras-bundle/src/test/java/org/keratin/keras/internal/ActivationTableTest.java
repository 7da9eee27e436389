package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.activations.Activation;
import org.keratin.core.errors.ArgumentException;

class ActivationTableTest {

    static Activation activation(String name) {
        return (Activation)
                new ActivationTable()
                        .functions().stream()
                                .filter(
                                        function ->
                                                function.objectName()
                                                        .names()
                                                        .contains("keras.activations." + name))
                                .findFirst()
                                .orElseThrow();
    }

    @Test
    void holdsAllOfKerasActivations() {
        assertThat(new ActivationTable().functions())
                .hasSize(30)
                .allMatch(Activation.class::isInstance);
    }

    @Test
    void knowsAliases() {
        assertThat(activation("swish")).isSameAs(activation("silu"));
        assertThat(activation("hard_swish")).isSameAs(activation("hard_silu"));
        assertThat(activation("silu").objectName().identifiers()).containsExactly("swish");
        assertThat(activation("silu").objectName().className()).isEqualTo("silu");
    }

    @Test
    void asksForParametersWithoutDefault() {
        assertThatThrownBy(() -> activation("threshold").call(Arguments.of(1.0), null))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected the argument threshold (float), found none");
    }
}
