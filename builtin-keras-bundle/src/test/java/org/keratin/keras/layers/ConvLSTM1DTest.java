package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.config;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ConvLSTM1DTest {

    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3, 1);

    @Test
    void carriesWindowsOfEachStep() {
        Layer layer =
                make(
                        "ConvLSTM1D",
                        "filters",
                        1,
                        "kernel_size",
                        2,
                        "activation",
                        "linear",
                        "recurrent_activation",
                        "linear");
        layer.buildFor(Shapes.of(X.shape()));
        Tensor candidate = Tensor.of(new float[] {0, 0, 1, 0, 0, 0, 1, 0}, 2, 1, 4);
        layer.weights().get(0).assign(candidate);
        layer.weights().get(1).assign(Tensor.of(new float[8], 2, 1, 4));
        layer.weights().get(2).assign(Tensor.of(new float[] {1, 1, 0, 1}, 4));
        // (1 + 2) + (4 + 5), (2 + 3) + (5 + 6)
        assertThat(layer.apply(X).toFloats()).containsExactly(12, 16);
    }

    @Test
    void givesTheSameWithChannelsInFront() {
        Object[] options = {"filters", 2, "kernel_size", 2, "padding", "same"};
        Layer last = make("ConvLSTM1D", options);
        Layer first =
                make(
                        "ConvLSTM1D",
                        "filters",
                        2,
                        "kernel_size",
                        2,
                        "padding",
                        "same",
                        "data_format",
                        "channels_first");
        Tensor swapped = CpuOps.instance().swapaxes(X, 2, 3);
        Tensor expected = last.apply(X);
        first.buildFor(Shapes.of(swapped.shape()));
        for (int i = 0; i < 3; i++) {
            first.weights().get(i).assign(last.weights().get(i).value());
        }
        Tensor found = CpuOps.instance().swapaxes(first.apply(swapped), 1, 2);
        assertThat(found.toFloats()).isEqualTo(expected.toFloats());
    }

    @Test
    void dropsInTraining() {
        Layer layer =
                make(
                        "ConvLSTM1D",
                        "filters",
                        2,
                        "kernel_size",
                        2,
                        "dropout",
                        0.5,
                        "recurrent_dropout",
                        0.5,
                        "seed",
                        5);
        float[] inference = layer.apply(X).toFloats();
        assertThat(RecurrentLayers.train(layer, X).toFloats()).isNotEqualTo(inference);
    }

    @Test
    void knowsTheShapesOfItsStates() {
        Shapes shapes =
                make("ConvLSTM1D", "filters", 4, "kernel_size", 2, "return_state", true)
                        .computeOutputShapes(
                                Shapes.of(Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, 5, 1)));
        assertThat(shapes.list()).hasSize(3).containsOnly(Shape.of(Shape.UNKNOWN, 4, 4));
    }

    @Test
    void writesAnEntryForEachAxis() {
        assertThat(config(make("ConvLSTM1D", "filters", 1, "kernel_size", 3)))
                .containsAllEntriesOf(
                        Map.of(
                                "kernel_size", List.of(3L),
                                "strides", List.of(1L),
                                "data_format", "channels_last"))
                .doesNotContainKey("cell");
    }

    @Test
    void needsKnownLengths() {
        Layer layer = make("ConvLSTM1D", "filters", 1, "kernel_size", 2);
        assertThatThrownBy(() -> layer.buildFor(Shapes.of(Shape.of(1, 2, Shape.UNKNOWN, 1))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("known lengths");
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatThrownBy(
                        () ->
                                make(
                                        "ConvLSTM1D",
                                        "filters",
                                        1,
                                        "kernel_size",
                                        2,
                                        "strides",
                                        2,
                                        "dilation_rate",
                                        2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dilation_rate");
        assertThatThrownBy(
                        () ->
                                make(
                                        "ConvLSTM1D",
                                        "filters",
                                        1,
                                        "kernel_size",
                                        2,
                                        "padding",
                                        "causal"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("padding");
    }
}
