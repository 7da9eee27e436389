package org.keratin.keras.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.layers.Layers;
import org.keratin.keras.layers.Recurrent;
import org.keratin.keras.layers.StringLookup;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Plans of models that keep more between calls than their weights. */
class PlannedStateTest {

    private static final Tensor X = Tensor.of(new float[] {1, -2, 3, 0.5f, 2, -1}, 1, 3, 2);

    private static Sequential net(Layer layer) {
        Sequential net = Sequential.of("net", layer);
        net.buildFor(Shapes.of(Shape.of(1, 3, 2)));
        return net;
    }

    private static Sequential copy(Sequential net, Layer layer) {
        Sequential copy = net(layer);
        for (int i = 0; i < net.weights().size(); i++) {
            copy.weights().get(i).assign(net.weights().get(i).value());
        }
        return copy;
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSTM", "GRU", "SimpleRNN"})
    void aStatefulLayerGoesOnWithEachCall(String className) {
        Layer layer = Layers.make(className, "units", 3, "stateful", true);
        Sequential net = net(layer);
        Sequential copy = copy(net, Layers.make(className, "units", 3, "stateful", true));
        for (int i = 0; i < 6; i++) {
            float[] plain = ((Tensor) copy.predictPlain(X, 1)).toFloats();
            assertThat(net.predict(X).toFloats())
                    .as("call %s", i)
                    .containsExactly(plain, withPrecision(1e-5f));
        }
        assertThat(((Recurrent) layer).states()).hasSizeGreaterThan(0);
    }

    @Test
    void bothDirectionsGoOnWithEachCall() {
        Object inner = Layers.dict("LSTM", "units", 3, "stateful", true);
        Sequential net = net(Layers.make("Bidirectional", "layer", inner));
        Sequential copy = copy(net, Layers.make("Bidirectional", "layer", inner));
        for (int i = 0; i < 6; i++) {
            float[] plain = ((Tensor) copy.predictPlain(X, 1)).toFloats();
            assertThat(net.predict(X).toFloats())
                    .as("call %s", i)
                    .containsExactly(plain, withPrecision(1e-5f));
        }
    }

    @Test
    void aReplacedVocabularyCounts() {
        StringLookup lookup =
                (StringLookup)
                        Layers.make(
                                "StringLookup",
                                "vocabulary",
                                List.of("a", "b"),
                                "output_mode",
                                "multi_hot");
        Layer input = Layers.make("InputLayer", "shape", List.of(2L), "dtype", "string");
        Sequential net = Sequential.of("net", input, lookup);
        Tensor words = Tensor.of(new String[] {"b", "c"}, 1, 2);
        for (int i = 0; i < 3; i++) {
            assertThat(net.predict(words).toFloats()).containsExactly(1, 0, 1);
        }
        lookup.setVocabulary(List.of("a", "b", "c"), null);
        for (int i = 0; i < 3; i++) {
            assertThat(net.predict(words).toFloats()).containsExactly(0, 0, 1, 1);
        }
    }
}
