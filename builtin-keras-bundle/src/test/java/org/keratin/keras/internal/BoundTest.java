package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

class BoundTest {

    private static Bound of(Object value) {
        return Signature.parse("f(v)").bind("keras.ops.f", Arguments.of(value));
    }

    @Test
    void readsAxesFromANumberAListOrATuple() {
        assertThat(of(-1L).axes("v")).containsExactly(-1);
        assertThat(of(List.of(0L, 2L)).axes("v")).containsExactly(0, 2);
        assertThat(of(new Tuple(List.of(1L))).axes("v")).containsExactly(1);
        assertThat(of(null).axes("v")).isNull();
    }

    @Test
    void readsAShapeWithUnknownLengths() {
        assertThat(of(Arrays.asList(null, 3L)).shape("v")).isEqualTo(Shape.of(Shape.UNKNOWN, 3));
    }

    @Test
    void readsADType() {
        assertThat(of("int8").dtypeOrNull("v")).isEqualTo(DType.INT8);
        assertThatThrownBy(() -> of("int7").dtypeOrNull("v"))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("keras.ops.f: expected a dtype as v, found \"int7\"");
    }

    @Test
    void refusesAFractionWhereAWholeNumberIsAskedFor() {
        assertThat(of(2.0).integer("v")).isEqualTo(2);
        assertThatThrownBy(() -> of(2.5).integer("v"))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("keras.ops.f: expected a whole number as v, found 2.5");
    }

    @Test
    void refusesAnotherType() {
        assertThatThrownBy(() -> of("x").number("v"))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("keras.ops.f: expected a number as v, found \"x\"");
        assertThatThrownBy(() -> of(1.0).string("v")).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> of(null).bool("v")).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> of(1.0).list("v")).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> of("x").tensor("v")).isInstanceOf(ArgumentException.class);
    }
}
