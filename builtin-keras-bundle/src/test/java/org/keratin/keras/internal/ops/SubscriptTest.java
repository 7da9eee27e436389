package org.keratin.keras.internal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.values.Ellipsis;
import org.keratin.core.values.Slice;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

class SubscriptTest {

    private static final Ops OPS = CpuOps.instance();
    private static final Slice ALL = new Slice(null, null, null);

    private final Tensor x = OPS.reshape(OPS.arange(24), 2, 3, 4);

    private Tensor at(Object... parts) {
        return Subscript.of(x, new Tuple(Arrays.asList(parts)), OPS);
    }

    @Test
    void takesOneOfAnAxis() {
        assertThat(Subscript.of(x, 1L, OPS).shape()).isEqualTo(Shape.of(3, 4));
        assertThat(at(1L, -1L).toInts()).containsExactly(20, 21, 22, 23);
        assertThat(at(0L, 1L, 2L).toNested()).isEqualTo(6L);
        assertThatThrownBy(() -> at(2L)).isInstanceOf(TensorException.class);
        assertThatThrownBy(() -> at(0L, 0L, 0L, 0L))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected at most 3 indices for shape (2, 3, 4), found 4");
    }

    @Test
    void takesSlices() {
        assertThat(at(ALL, 0L, new Slice(1L, 3L, null)).toInts()).containsExactly(1, 2, 13, 14);
        assertThat(at(0L, 0L, new Slice(null, null, -2L)).toInts()).containsExactly(3, 1);
        assertThat(Subscript.of(x, new Slice(1L, null, null), OPS).shape())
                .isEqualTo(Shape.of(1, 3, 4));
        assertThatThrownBy(() -> at(new Slice(null, null, 0L)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("a step other than 0");
    }

    @Test
    void addsAndSkipsAxes() {
        assertThat(at(Ellipsis.INSTANCE, null, 0L).shape()).isEqualTo(Shape.of(2, 3, 1));
        assertThat(at(null, Ellipsis.INSTANCE).shape()).isEqualTo(Shape.of(1, 2, 3, 4));
        assertThat(at().shape()).isEqualTo(x.shape());
    }

    @Test
    void takesPositions() {
        assertThat(Subscript.of(x, List.of(1L, 0L, -1L), OPS).shape()).isEqualTo(Shape.of(3, 3, 4));
        assertThat(at(ALL, Tensor.of(new int[] {2, 0}, 2), 0L).toInts())
                .containsExactly(8, 0, 20, 12);
        assertThat(at(List.of(0L, 1L), List.of(2L, 0L), List.of(-1L, 0L)).toInts())
                .containsExactly(11, 12);
        // Apart from each other, their axis comes first.
        assertThat(at(List.of(0L, 1L), ALL, List.of(0L, 1L)).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(at(ALL, List.of(0L, 1L), List.of(0L, 1L)).shape()).isEqualTo(Shape.of(2, 2));
        assertThatThrownBy(() -> at(Tensor.of(new boolean[] {true, false}, 2)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("found bool");
        assertThatThrownBy(() -> at("first"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("found \"first\"");
    }

    @Test
    void tellsShapesWithoutData() {
        Tensor spec = SpecOps.tensor(Shape.of(5, 3, 4), DType.FLOAT32);
        Tensor found = Subscript.of(spec, new Tuple(Arrays.asList(ALL, -1L)), SpecOps.instance());
        assertThat(found.shape()).isEqualTo(Shape.of(5, 4));
    }
}
