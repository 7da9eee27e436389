package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasFunction;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.errors.UnsafeConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class LambdaTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final Map<String, Object> CODE = Map.of("code", "4wEA\n");
    private static final Map<String, Object> TODAY =
            Map.of("class_name", "__lambda__", "config", CODE);
    private static final List<Object> LEGACY = Arrays.asList("4wEA\n", null, null);

    /** {@code factor x}, and one more in training. */
    private static final class Scale implements KerasFunction {

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.required("x", "tensor"),
                    Parameter.optional("factor", "float", 2.0),
                    Parameter.optional("training", "bool", false));
        }

        @Override
        public Object call(Arguments arguments, Ops ops) {
            double factor = ((Number) arguments.get(1, "factor", 2.0)).doubleValue();
            Tensor scaled = ops.multiply(arguments.tensor(0, "x"), factor);
            return arguments.named().get("training") == Boolean.TRUE ? ops.add(scaled, 1) : scaled;
        }
    }

    private static Layer make(DeserializeOptions options, Object... keysAndValues) {
        Map<String, Object> dict = Layers.dict("Lambda", keysAndValues);
        return KERATIN.deserializer().deserialize(dict, Layer.class, options);
    }

    @Test
    void runsAFunctionThatIsRegistered() {
        DeserializeOptions known =
                DeserializeOptions.DEFAULT.withCustomObject("my_package>scale", new Scale());
        Map<String, Object> function =
                Map.of(
                        "module",
                        "builtins",
                        "class_name",
                        "function",
                        "config",
                        "my_package>scale",
                        "registered_name",
                        "function");
        Layer layer = make(known, "function", function, "arguments", Map.of("factor", 3.0));
        assertThat(layer.apply(Layers.row(1, 2)).toFloats()).containsExactly(3, 6);
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 2)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 2));
        assertThatThrownBy(() -> make(DeserializeOptions.DEFAULT, "function", function))
                .isInstanceOf(MissingClassException.class);
    }

    @Test
    void tellsItsFunctionWhetherItIsTraining() {
        DeserializeOptions known =
                DeserializeOptions.DEFAULT
                        .withSafeMode(false)
                        .withLambdaSubstitute("double", new Scale());
        Layer layer = make(known, "name", "double", "function", TODAY);
        Object trained =
                layer.apply(Arguments.of(Layers.row(1)), CallContext.training(CpuOps.instance()));
        assertThat(((Tensor) trained).toFloats()).containsExactly(3);
    }

    @Test
    void runsASubstituteForPythonCodeOfAnyGeneration() {
        DeserializeOptions known =
                DeserializeOptions.DEFAULT
                        .withSafeMode(false)
                        .withLambdaSubstitute("double", new Scale());
        for (Object function : List.of(TODAY, LEGACY)) {
            Layer layer =
                    make(
                            known,
                            "name",
                            "double",
                            "function",
                            function,
                            "function_type",
                            "lambda",
                            "module",
                            "__main__",
                            "output_shape_type",
                            "raw");
            assertThat(layer.apply(Layers.row(1, 2)).toFloats()).containsExactly(2, 4);
        }
    }

    @Test
    void refusesPythonCodeWithoutSubstitute() {
        DeserializeOptions unsafe = DeserializeOptions.DEFAULT.withSafeMode(false);
        for (Object function : List.of(TODAY, LEGACY)) {
            for (DeserializeOptions options : List.of(DeserializeOptions.DEFAULT, unsafe)) {
                assertThatThrownBy(() -> make(options, "name", "double", "function", function))
                        .isInstanceOf(UnsafeConfigException.class)
                        .hasMessageContaining("$.config.function: a Python lambda")
                        .hasMessageContaining("withLambdaSubstitute(\"double\", function)");
            }
        }
        assertThatThrownBy(
                        () ->
                                make(
                                        DeserializeOptions.DEFAULT,
                                        "function",
                                        LEGACY,
                                        "output_shape",
                                        LEGACY,
                                        "output_shape_type",
                                        "lambda"))
                .isInstanceOf(UnsafeConfigException.class);
    }

    @Test
    void takesTheShapeThatItIsTold() {
        DeserializeOptions known =
                DeserializeOptions.DEFAULT.withCustomObject("my_package>scale", new Scale());
        Map<String, Object> function =
                Map.of("class_name", "function", "config", "my_package>scale");
        Layer layer = make(known, "function", function, "output_shape", List.of(7, 5));
        assertThat(
                        layer.computeOutputShapes(
                                        org.keratin.core.layers.Shapes.of(
                                                Shape.of(Shape.UNKNOWN, 2)))
                                .single())
                .isEqualTo(Shape.of(Shape.UNKNOWN, 7, 5));
        assertThat(Layers.config(layer))
                .containsEntry("output_shape", List.of(7L, 5L))
                .containsEntry("arguments", Map.of());
    }
}
