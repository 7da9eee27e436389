package org.keratin.keras.internal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Operation;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;

class OpsTableTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final Ops OPS = CpuOps.instance();

    private static Object call(String name, Object... arguments) {
        return function(name).call(Arguments.of(arguments), OPS);
    }

    private static KerasFunction function(String name) {
        return KERATIN.deserializer()
                .deserialize(
                        Map.of(
                                "module",
                                "keras.ops",
                                "class_name",
                                "function",
                                "config",
                                name,
                                "registered_name",
                                name),
                        KerasFunction.class);
    }

    private static Operation operation(String name, Map<String, Object> config) {
        return KERATIN.deserializer()
                .deserialize(
                        Map.of(
                                "module", "keras.src.ops.numpy",
                                "class_name", name,
                                "config", config,
                                "registered_name", name),
                        Operation.class);
    }

    private static Tensor ints(int... elements) {
        return Tensor.of(elements, elements.length);
    }

    @Test
    void takesANumberBesideATensorInItsDtype() {
        Tensor small = OPS.cast(ints(1, 2), DType.INT8);
        assertThat(((Tensor) call("add", small, 1L)).dtype()).isEqualTo(DType.INT8);
        assertThat(((Tensor) call("add", 1L, small)).dtype()).isEqualTo(DType.INT8);
        assertThat(((Tensor) call("add", small, 0.5)).dtype()).isEqualTo(DType.FLOAT32);
        assertThat(((Tensor) call("add", 1L, 2L)).toNested()).isEqualTo(3L);
    }

    @Test
    void stacksAListOfTensors() {
        Tensor sum = (Tensor) call("sum", List.of(ints(1, 2), ints(3, 4)), 0L);
        assertThat(sum.toInts()).containsExactly(4, 6);
    }

    @Test
    void writesAnOperationAsKerasDoes() {
        Operation sum = operation("Sum", Map.of("axis", 1L));
        assertThat(sum.name()).isEqualTo("sum");
        assertThat(KERATIN.serializer().serialize(sum))
                .isInstanceOfSatisfying(
                        Map.class,
                        written ->
                                assertThat(written.get("config"))
                                        .isEqualTo(
                                                Map.of(
                                                        "name",
                                                        "sum",
                                                        "axis",
                                                        1L,
                                                        "keepdims",
                                                        false)));
        assertThat(operation("CountNonzero", Map.of()).name()).isEqualTo("count_nonzero");
    }

    @Test
    void refusesAnOperationOfNoSense() {
        assertThatThrownBy(() -> operation("Clip", Map.of("x_min", 0L)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("x_max");
        assertThatThrownBy(() -> operation("Abs", Map.of("name", "a/b")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected a name without /");
    }

    @Test
    void appliesAnOperationToWhatItsCallTakes() {
        Operation full = operation("Full", Map.of("shape", List.of(2L)));
        CallContext context = new CallContext(OPS, false);
        assertThat(((Tensor) full.apply(Arguments.of(3L), context)).toDoubles())
                .containsExactly(3, 3);
        assertThatThrownBy(() -> full.apply(Arguments.of(1L, 2L), context))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("at most 1 arguments by position");
    }

    @Test
    void tellsShapesWithoutData() {
        Tensor x = SpecOps.tensor(Shape.of(4, 6), DType.FLOAT32);
        Tensor mean = (Tensor) function("mean").call(Arguments.of(x, -1L), SpecOps.instance());
        assertThat(mean.shape()).isEqualTo(Shape.of(4));
        assertThatThrownBy(() -> function("nonzero").call(Arguments.of(x), SpecOps.instance()))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining(
                        "the shape of the result depends on the elements, expected a tensor that holds data, found float32 (4, 6)");
    }

    @Test
    void refusesSizesThatNoMemoryHolds() {
        Tensor x = ints(1, 2);
        for (List<Object> call :
                List.<List<Object>>of(
                        List.of("array_split", x, 2147483647L),
                        List.of("tile", x, List.of(2147483647L, 2147483647L)),
                        List.of("eye", 2147483647L),
                        List.of("zeros", List.of(2147483647L, 2147483647L)))) {
            Object[] arguments = call.subList(1, call.size()).toArray();
            assertThatThrownBy(() -> call((String) call.get(0), arguments))
                    .as(call.toString())
                    .isInstanceOf(KeratinException.class);
        }
        assertThat(((Tensor) call("diff", x, 2147483647L)).shape()).isEqualTo(Shape.of(0));
    }

    @Test
    void refusesArgumentsOfAnotherKind() {
        assertThatThrownBy(() -> call("pad", ints(1), List.of(List.of(1L, 1L)), "sideways"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("found \"sideways\"");
        assertThatThrownBy(() -> call("hstack", List.of()))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected one tensor at least as xs");
        assertThatThrownBy(() -> call("searchsorted", ints(1), ints(1), "middle"))
                .isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> call("stft", ints(1, 2), 2L, 1L, 2L))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("float32 or float64");
        assertThatThrownBy(() -> call("bincount", ints(-1)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected whole numbers of at least 0 as x, found -1");
    }

    @Test
    void choosesWhereAConditionHolds() {
        Tensor condition = Tensor.of(new boolean[] {true, false}, 2);
        assertThat(((Tensor) call("where", condition, 1L, 2.5)).toDoubles())
                .containsExactly(1, 2.5);
        assertThat(((Tensor) call("where", condition)).toNested()).isEqualTo(List.of(List.of(0L)));
        Tensor chosen =
                (Tensor) call("select", Arrays.asList(condition), Arrays.asList(ints(7, 8)), -1L);
        assertThat(chosen.toInts()).containsExactly(7, -1);
    }
}
