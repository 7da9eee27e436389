package org.keratin.keras.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.models.ModelEdge;
import org.keratin.core.models.ModelGraph;
import org.keratin.core.models.ModelOutput;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class FunctionalTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static String input(String name) {
        return "{\"module\": \"keras.layers\", \"class_name\": \"InputLayer\", \"config\": {\"batch_shape\": [null, 2], \"name\": \""
                + name
                + "\"}, \"name\": \""
                + name
                + "\", \"inbound_nodes\": []}";
    }

    private static String tensor(String layer, int call) {
        return "{\"class_name\": \"__keras_tensor__\", \"config\": {\"shape\": [null, 2], \"dtype\": \"float32\", \"keras_history\": [\""
                + layer
                + "\", "
                + call
                + ", 0]}}";
    }

    private static String rescaling(String name, double scale, String... calls) {
        return "{\"module\": \"keras.layers\", \"class_name\": \"Rescaling\", \"config\": {\"name\": \""
                + name
                + "\", \"scale\": "
                + scale
                + "}, \"name\": \""
                + name
                + "\", \"inbound_nodes\": ["
                + String.join(", ", calls)
                + "]}";
    }

    private static String call(String tensor) {
        return "{\"args\": [" + tensor + "], \"kwargs\": {}}";
    }

    private static Functional model(String inputs, String outputs, String... layers) {
        String json =
                "{\"module\": \"keras.src.models.functional\", \"class_name\": \"Functional\", \"registered_name\": \"Functional\", \"config\": {\"name\": \"m\", \"layers\": ["
                        + String.join(", ", layers)
                        + "], \"input_layers\": "
                        + inputs
                        + ", \"output_layers\": "
                        + outputs
                        + "}}";
        return KERATIN.deserializer().deserialize(KERATIN.json().read(json), Functional.class);
    }

    private static Tensor row(float... values) {
        return Tensor.of(values, 1, values.length);
    }

    @Test
    void aSharedLayerIsCalledOnceForEachOfItsNodes() {
        Functional model =
                model(
                        "[\"a\", 0, 0]",
                        "[[\"twice\", 0, 0], [\"twice\", 1, 0]]",
                        input("a"),
                        rescaling("twice", 2, call(tensor("a", 0)), call(tensor("ten", 0))),
                        rescaling("ten", 10, call(tensor("a", 0))));

        Object outputs = model.apply(Arguments.of(row(1, 2)), CallContext.inference());

        assertThat(((Tensor) ((List<?>) outputs).get(0)).toFloats()).containsExactly(2, 4);
        assertThat(((Tensor) ((List<?>) outputs).get(1)).toFloats()).containsExactly(20, 40);
    }

    @Test
    void inputsAndOutputsKeepTheirStructure() {
        Functional model =
                model(
                        "{\"x\": [\"a\", 0, 0], \"y\": [\"b\", 0, 0]}",
                        "{\"left\": [\"twice\", 0, 0], \"right\": [[\"b\", 0, 0]]}",
                        input("a"),
                        input("b"),
                        rescaling("twice", 2, call(tensor("a", 0))));

        Map<?, ?> outputs =
                (Map<?, ?>)
                        model.apply(
                                Arguments.of(
                                        Map.of("x", row(1, 2), "y", row(3, 4), "z", row(5, 6))),
                                CallContext.inference());

        assertThat(((Tensor) outputs.get("left")).toFloats()).containsExactly(2, 4);
        assertThat(((Tensor) ((List<?>) outputs.get("right")).get(0)).toFloats())
                .containsExactly(3, 4);
    }

    @Test
    void callsOfKeras2AreRead() {
        Functional model =
                model(
                        "[[\"a\", 0, 0]]",
                        "[[\"twice\", 0, 0]]",
                        input("a"),
                        rescaling("twice", 2, "[[\"a\", 0, 0, {}]]"));

        Object outputs = model.apply(Arguments.of(row(1, 2)), CallContext.inference());

        assertThat(((Tensor) ((List<?>) outputs).get(0)).toFloats()).containsExactly(2, 4);
    }

    @Test
    void theSummaryTellsShapesAndConnections() {
        Functional model =
                model(
                        "[\"a\", 0, 0]",
                        "[\"twice\", 0, 0]",
                        input("a"),
                        rescaling("twice", 2, call(tensor("a", 0))));

        assertThat(model.summary())
                .contains("twice (Rescaling)")
                .contains("(None, 2)")
                .contains("a[0][0]");
        assertThat(model.computeOutputShape(Shape.of(-1, 2))).isEqualTo(Shape.of(-1, 2));
    }

    @Test
    void aLoopIsRefused() {
        assertThatThrownBy(
                        () ->
                                model(
                                        "[\"a\", 0, 0]",
                                        "[\"x\", 0, 0]",
                                        input("a"),
                                        rescaling("x", 2, call(tensor("y", 0))),
                                        rescaling("y", 2, call(tensor("x", 0)))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "$.config.layers: expected a graph without loops and loose ends; these layers cannot be called: [x, y]");
    }

    @Test
    void aReferenceThatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> model("[\"a\", 0, 0]", "[\"b\", 0, 0]", input("a")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("b[0][0]");
        assertThatThrownBy(() -> model("[\"a\", 0, 0]", "[\"a\", 3, 0]", input("a")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("a[3][0]");
        assertThatThrownBy(() -> model("3", "[\"a\", 0, 0]", input("a")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("input_layers");
    }

    @Test
    void inputsThatAreNotThoseOfTheModelAreRefused() {
        Functional model =
                model("[[\"a\", 0, 0], [\"b\", 0, 0]]", "[\"a\", 0, 0]", input("a"), input("b"));

        assertThatThrownBy(() -> model.apply(Arguments.of(row(1, 2)), CallContext.inference()))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected the inputs {a=(None, 2), b=(None, 2)}");
        assertThatThrownBy(() -> model.applyTo(row(1, 2), row(1, 2, 3)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected shape (None, 2) for the input b, found (1, 3)");
    }

    @Test
    void modelsThatCallEachOtherTooOftenAreRefused() {
        String inner = rescaling("x0", 2, call(tensor("a", 0)));
        for (int i = 1; i < 20; i++) {
            inner =
                    "{\"module\": \"keras.src.models.functional\", \"class_name\": \"Functional\", \"name\": \"x"
                            + i
                            + "\", \"config\": {\"name\": \"x"
                            + i
                            + "\", \"layers\": ["
                            + input("a")
                            + ", "
                            + inner
                            + "], \"input_layers\": [\"a\", 0, 0], \"output_layers\": [\"a\", 0, 0]}, \"inbound_nodes\": ["
                            + call(tensor("a", 0))
                            + ", "
                            + call(tensor("x" + i, 0))
                            + "]}";
        }
        String outer = inner;

        assertThatThrownBy(() -> model("[\"a\", 0, 0]", "[\"a\", 0, 0]", input("a"), outer))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("models that are shared in each other");
    }

    @Test
    void tensorsAreIndexedAsInPython() {
        // Keras 3 writes the tuple of an index as a list.
        String key =
                "[{\"class_name\": \"__slice__\", \"config\": {\"start\": null, \"stop\": null, \"step\": null}}, 1]";
        String tuple = "{\"class_name\": \"__tuple__\", \"items\": " + key + "}";
        for (String index : List.of(key, tuple)) {
            String item =
                    "{\"module\": \"keras.src.ops.numpy\", \"class_name\": \"GetItem\", \"config\": {\"name\": \"item\"}, \"registered_name\": \"GetItem\", \"name\": \"item\", \"inbound_nodes\": ["
                            + call(tensor("a", 0) + ", " + index)
                            + "]}";
            Functional model = model("[\"a\", 0, 0]", "[\"item\", 0, 0]", input("a"), item);

            Tensor two = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);
            Tensor found = (Tensor) model.apply(Arguments.of(two), CallContext.inference());
            assertThat(found.toDoubles()).containsExactly(2, 4);
        }
    }

    @Test
    void showsItsGraphWithANodeForEachCall() {
        ModelGraph graph =
                model(
                                "[\"a\", 0, 0]",
                                "[[\"twice\", 0, 0], [\"twice\", 1, 0]]",
                                input("a"),
                                rescaling("twice", 2, call(tensor("a", 0)), call(tensor("ten", 0))),
                                rescaling("ten", 10, call(tensor("a", 0))))
                        .graph();

        assertThat(graph.nodes())
                .extracting(node -> node.name() + node.call() + node.outputs())
                .containsExactly(
                        "a0[(None, 2)]",
                        "twice0[(None, 2)]",
                        "ten0[(None, 2)]",
                        "twice1[(None, 2)]");
        assertThat(graph.edges())
                .containsExactly(
                        new ModelEdge(0, 0, 1), new ModelEdge(0, 0, 2), new ModelEdge(2, 0, 3));
        assertThat(graph.inputNames()).containsExactly("a");
        assertThat(graph.outputs()).containsExactly(new ModelOutput(1, 0), new ModelOutput(3, 0));
        assertThat(graph.outputNames()).containsExactly("twice", "twice");
    }
}
