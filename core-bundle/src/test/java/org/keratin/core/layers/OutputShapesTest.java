package org.keratin.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;

class OutputShapesTest {

    private static final Shape UNKNOWN_BATCH = Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, 4);

    @Test
    void keepsUnknownLengthsUnknown() {
        Linear layer = Linear.of("linear", 7);
        assertThat(layer.computeOutputShape(UNKNOWN_BATCH))
                .isEqualTo(Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, 7));
        assertThat(layer.weights().get(0).shape()).isEqualTo(Shape.of(4, 7));
    }

    @Test
    void tracesLayersThatTakeAnAxisApart() {
        Probe halves =
                Probe.of(
                        (arguments, context) ->
                                context.ops().reshape(arguments.tensor(0, "inputs"), -1, 16));
        assertThat(halves.computeOutputShape(UNKNOWN_BATCH)).isEqualTo(Shape.of(Shape.UNKNOWN, 16));
    }

    @Test
    void givesTheShapesOfSeveralOutputs() {
        Probe twice =
                Probe.of(
                        (arguments, context) ->
                                List.of(
                                        arguments.get(0, "inputs"),
                                        context.ops().sum(arguments.tensor(0, "inputs"), 1)));
        assertThat(twice.computeOutputShapes(Shapes.of(UNKNOWN_BATCH)).structure())
                .isEqualTo(List.of(UNKNOWN_BATCH, Shape.of(Shape.UNKNOWN, 4)));
        assertThatThrownBy(() -> twice.computeOutputShape(UNKNOWN_BATCH))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected one tensor, found a list of 2");
    }

    @Test
    void tracesSeveralInputs() {
        Probe sum =
                Probe.ofTwo(
                        (arguments, context) ->
                                Map.of(
                                        "sum",
                                        context.ops()
                                                .add(
                                                        arguments.tensor(0, "query"),
                                                        arguments.tensor(1, "value"))));
        Shapes inputs =
                Shapes.ofParameters(Map.of("query", Shape.of(2, 3), "value", Shape.of(2, 1)));
        assertThat(sum.computeOutputShapes(inputs).structure())
                .isEqualTo(Map.of("sum", Shape.of(2, 3)));
    }
}
