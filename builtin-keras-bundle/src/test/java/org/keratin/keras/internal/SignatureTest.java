package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.ArgumentException;

class SignatureTest {

    private final Signature relu =
            Signature.parse("relu(x, negative_slope=0.0, max_value: float=None)");

    private Bound bind(List<Object> positional, Map<String, Object> named) {
        return relu.bind("keras.activations.relu", Arguments.of(positional, named));
    }

    @Test
    void readsNamesTypesAndDefaults() {
        assertThat(relu.name()).isEqualTo("relu");
        assertThat(relu.parameters())
                .containsExactly(
                        Parameter.required("x", "tensor"),
                        Parameter.optional("negative_slope", "float", 0.0),
                        Parameter.optional("max_value", "float", null));
    }

    @Test
    void readsEveryLiteral() {
        var defaults =
                Signature.parse(
                        "f(a=-1, b='same', c=(1, (2, 3)), d=True, e=1e-3, g=[], h=\"a,b\")");
        assertThat(defaults.parameters())
                .extracting(Parameter::defaultValue)
                .containsExactly(
                        -1L, "same", List.of(1L, List.of(2L, 3L)), true, 1e-3, List.of(), "a,b");
    }

    @Test
    void bindsByPositionByNameAndByDefault() {
        Bound bound = bind(List.of(1.0, 0.5), Map.of("max_value", 6L));
        assertThat(bound.number("x")).isEqualTo(1.0);
        assertThat(bound.number("negative_slope")).isEqualTo(0.5);
        assertThat(bound.numberOrNull("max_value")).isEqualTo(6.0);
        assertThat(bind(List.of(1.0), Map.of()).numberOrNull("max_value")).isNull();
    }

    @Test
    void refusesAnUnknownArgument() {
        assertThatThrownBy(() -> bind(List.of(1.0), Map.of("alpha", 1.0)))
                .isInstanceOf(ArgumentException.class)
                .hasMessage(
                        "keras.activations.relu: expected arguments among x, negative_slope,"
                                + " max_value, found alpha");
    }

    @Test
    void refusesAMissingArgument() {
        assertThatThrownBy(() -> bind(List.of(), Map.of("max_value", 1.0)))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("keras.activations.relu: expected the argument x (tensor), found none");
    }

    @Test
    void refusesAnArgumentGivenTwice() {
        assertThatThrownBy(() -> bind(List.of(1.0, 0.5), Map.of("negative_slope", 1.0)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected negative_slope once, found it twice");
    }

    @Test
    void refusesTooManyArguments() {
        assertThatThrownBy(() -> bind(List.of(1, 2, 3, 4), Map.of()))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected at most 3 arguments by position, found 4");
    }

    @Test
    void takesFurtherArgumentsWhereStarred() {
        Signature einsum =
                Signature.parse("einsum(subscripts: string, *operands, dtype=None, **more)");
        Bound bound =
                einsum.bind(
                        "einsum", Arguments.of(List.of("ij,jk", 1.0, 2.0), Map.of("extra", true)));
        assertThat(bound.string("subscripts")).isEqualTo("ij,jk");
        assertThat(bound.list("operands")).isEqualTo(List.of(1.0, 2.0));
        assertThat(bound.value("more")).isEqualTo(Map.of("extra", true));
        assertThat(einsum.bind("einsum", Arguments.of("i")).list("operands")).isEmpty();
    }

    @Test
    void takesWhatFollowsAStarByNameOnly() {
        Signature f = Signature.parse("f(x, *, axis=-1)");
        assertThat(f.bind("f", Arguments.of(List.of(1), Map.of("axis", 2L))).integer("axis"))
                .isEqualTo(2);
        assertThatThrownBy(() -> f.bind("f", Arguments.of(1, 2)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("at most 1 arguments");
    }
}
