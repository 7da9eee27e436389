package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;

class RegexTest {

    private static Regex regex(String expression) {
        return Regex.of("layers", expression);
    }

    @Test
    void isFoundAnywhere() {
        assertThat(regex("den.e").isIn("mlp/dense/kernel")).isTrue();
        assertThat(regex("^dense").isIn("mlp/dense/kernel")).isFalse();
    }

    @Test
    void isAllOfAText() {
        assertThat(regex("mlp/.*").matches("mlp/dense")).isTrue();
        assertThat(regex("mlp").matches("mlp/dense")).isFalse();
    }

    @Test
    void refusesWhatIsNoExpression() {
        assertThatThrownBy(() -> regex("("))
                .isInstanceOf(ConfigException.class)
                .hasMessage("layers: expected a regular expression, found \"(\"");
        assertThatThrownBy(() -> regex("a".repeat(1001)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("at most 1000 characters, found one of 1001");
    }

    @Test
    void givesUpOnAnExpressionThatTakesForever() {
        assertThatThrownBy(() -> regex("(.*a){12}b").matches("a".repeat(100)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("found \"(.*a){12}b\" on a name of 100 characters");
    }

    @Test
    void givesUpOnAnExpressionThatGoesTooDeep() {
        assertThatThrownBy(() -> regex("(a|b)*c").matches("ab".repeat(100_000)))
                .isInstanceOf(LimitException.class);
    }
}
