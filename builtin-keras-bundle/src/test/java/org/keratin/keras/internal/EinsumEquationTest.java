package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;

class EinsumEquationTest {

    private static EinsumEquation of(String equation) {
        return EinsumEquation.of("equation", equation);
    }

    @Test
    void givesLabelsToAxesThatAreLeftOut() {
        assertThat(of("...c,cd->...d").spelledOut(3)).hasToString("ABc,cd->ABd");
        assertThat(of("bc...,cA->bA...").spelledOut(4)).hasToString("bcBC,cA->bABC");
        assertThat(of("ab,bc->ac").spelledOut(2)).hasToString("ab,bc->ac");
    }

    @Test
    void isWrittenAsItWasRead() {
        assertThat(of("bc...,cd->bd...")).hasToString("bc...,cd->bd...");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "ab,bc",
                "ab, bc->ac",
                "...ab,bc->ac",
                "a...,ab->b...",
                "...ab...,b->...a...",
                "ab->a"
            })
    void refusesOtherForms(String equation) {
        assertThatThrownBy(() -> of(equation))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("equation");
    }

    @Test
    void refusesInputsOfAnotherRank() {
        assertThatThrownBy(() -> of("ab,bc->ac").spelledOut(3))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("rank 2")
                .hasMessageContaining("found rank 3");
        assertThatThrownBy(() -> of("...ab,bc->...ac").spelledOut(1))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("rank 2 at least");
        assertThatThrownBy(() -> of("...ab,bc->...ac").spelledOut(90))
                .isInstanceOf(ShapeException.class);
    }
}
