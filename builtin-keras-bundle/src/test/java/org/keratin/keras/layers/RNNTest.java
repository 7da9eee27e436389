package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.RecurrentLayers.apply;
import static org.keratin.keras.layers.RecurrentLayers.sequence;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.CellOutput;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.RnnCell;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.dtypepolicies.DTypePolicy;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class RNNTest {

    private static final LayerOptions OPTIONS = LayerOptions.of(null, DTypePolicy.of("float32"));

    /** A cell as an author writes it: it gives the largest element so far, and counts the steps. */
    private static final class Largest extends RnnCell {

        record Config(LayerOptions layer) implements LayerConfig {}

        Largest() {
            super(new Config(OPTIONS));
        }

        @Override
        public List<Shape> stateShapes(Shape step) {
            return List.of(step, Shape.of(step.dim(0)));
        }

        @Override
        protected CellOutput step(Tensor x, List<Tensor> states, CallContext context) {
            Tensor largest = context.ops().maximum(x, states.get(0));
            return new CellOutput(largest, List.of(largest, context.ops().add(states.get(1), 1)));
        }
    }

    private static RNN rnn(RnnCell cell, boolean sequences, boolean state) {
        RnnOptions options = new RnnOptions(sequences, state, false, false, false, false);
        return new RNN(new RNN.Config(OPTIONS, options, cell));
    }

    @Test
    void repeatsACellThatAnAuthorWrote() {
        assertThat(rnn(new Largest(), true, false).apply(sequence(1, 5, 2)).toFloats())
                .containsExactly(1, 5, 5);
    }

    @Test
    void givesAllStatesOfTheCell() {
        Object outputs = apply(rnn(new Largest(), false, true), sequence(1, 5, 2), Map.of());
        assertThat((List<?>) outputs)
                .extracting(tensor -> ((Tensor) tensor).doubleAt(0))
                .containsExactly(5.0, 5.0, 3.0);
    }

    @Test
    void knowsTheShapesOfTheStates() {
        Shapes shapes =
                rnn(new Largest(), true, true)
                        .computeOutputShapes(Shapes.of(Shape.of(Shape.UNKNOWN, 7, 2)));
        assertThat(shapes.list())
                .containsExactly(
                        Shape.of(Shape.UNKNOWN, 7, 2),
                        Shape.of(Shape.UNKNOWN, 2),
                        Shape.of(Shape.UNKNOWN));
    }

    @Test
    void aCellIsALayerToo() {
        Object outputs =
                new Largest()
                        .apply(
                                Arguments.of(
                                        Tensor.of(new float[] {3}, 1, 1),
                                        List.of(
                                                Tensor.of(new float[] {4}, 1, 1),
                                                Tensor.of(new float[] {8}, 1))),
                                CallContext.inference());
        assertThat(((Tensor) ((List<?>) outputs).get(0)).toFloats()).containsExactly(4);
        assertThat(((List<?>) ((List<?>) outputs).get(1)))
                .extracting(tensor -> ((Tensor) tensor).doubleAt(0))
                .containsExactly(4.0, 9.0);
    }
}
