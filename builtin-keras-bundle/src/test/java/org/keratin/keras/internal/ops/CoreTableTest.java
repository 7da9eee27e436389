package org.keratin.keras.internal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;

class CoreTableTest {

    private static final Tensor ROWS = Tensor.of(new float[] {0, 1, 2, 3, 4, 5}, 2, 3);

    private static Tensor call(String name, Object... arguments) {
        return Calls.tensor("keras.ops", name, Map.of(), arguments);
    }

    @Test
    void slicesToTheEndWhereALengthIsMinusOne() {
        assertThat(call("slice", ROWS, List.of(0L, 1L), List.of(2L, -1L)).toNested())
                .hasToString("[[1.0, 2.0], [4.0, 5.0]]");
    }

    @Test
    void takesTheStartFromATensorToo() {
        Tensor start = Tensor.of(new int[] {1, 0}, 2);
        assertThat(call("slice", ROWS, start, List.of(1L, 2L)).toFloats()).containsExactly(3, 4);
        Tensor known =
                (Tensor)
                        Calls.function("keras.ops", "slice")
                                .call(
                                        Arguments.of(
                                                SpecOps.tensor(Shape.of(2, 3), DType.FLOAT32),
                                                SpecOps.tensor(Shape.of(2), DType.INT32),
                                                List.of(1L, 2L)),
                                        SpecOps.instance());
        assertThat(known.shape()).isEqualTo(Shape.of(1, 2));
    }

    @Test
    void combinesUpdatesAsAskedFor() {
        Tensor places = Tensor.of(new int[] {0, 0}, 1, 2);
        Tensor update = Tensor.of(new float[] {7}, 1);
        Object max =
                Calls.apply(
                        Calls.operation(
                                "keras.src.ops.core",
                                "ScatterUpdate",
                                Map.of("name", "s", "reduction", "max")),
                        ROWS,
                        places,
                        update);
        assertThat(((Tensor) max).toFloats()).containsExactly(7, 1, 2, 3, 4, 5);
        assertThatThrownBy(() -> call("scatter_update", ROWS, places, update, "mean"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected add, max, min, mul or None as reduction");
    }

    @Test
    void tellsShapesAndDtypes() {
        assertThat(Calls.call("keras.ops", "shape", Map.of(), ROWS))
                .isEqualTo(new Tuple(List.of(2, 3)));
        assertThat(Calls.call("keras.ops", "dtype", Map.of(), ROWS)).isEqualTo("float32");
        assertThat(Calls.call("keras.ops", "is_tensor", Map.of(), 1L)).isEqualTo(false);
    }

    @Test
    void castsToADtypeByName() {
        assertThat(call("cast", ROWS, "int8").dtype()).isEqualTo(DType.INT8);
        assertThat(call("saturate_cast", Tensor.of(new int[] {300}, 1), "uint8").toInts())
                .containsExactly(255);
        assertThatThrownBy(() -> Calls.call("keras.ops", "cast", Map.of(), ROWS, "complex64"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected a dtype as dtype, found \"complex64\"");
    }

    @Test
    void unstacksAsManyAsThereAre() {
        assertThat((List<?>) Calls.call("keras.ops", "unstack", Map.of("axis", 1L), ROWS))
                .hasSize(3);
        assertThatThrownBy(() -> Calls.call("keras.ops", "unstack", Map.of("num", 5L), ROWS))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("the length of the axis, 2");
    }
}
