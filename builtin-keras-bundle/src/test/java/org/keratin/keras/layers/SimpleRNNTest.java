package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.RecurrentLayers.apply;
import static org.keratin.keras.layers.RecurrentLayers.masked;
import static org.keratin.keras.layers.RecurrentLayers.sequence;
import static org.keratin.keras.layers.RecurrentLayers.sum;
import static org.keratin.keras.layers.RecurrentLayers.train;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class SimpleRNNTest {

    private static final Tensor X = sequence(1, 2, 3);

    @Test
    void feedsTheOutputBackIn() {
        assertThat(sum().apply(X).toFloats()).containsExactly(6);
    }

    @Test
    void givesTheOutputOfEveryStep() {
        Tensor output = sum("return_sequences", true).apply(X);
        assertThat(output.shape()).isEqualTo(Shape.of(1, 3, 1));
        assertThat(output.toFloats()).containsExactly(1, 3, 6);
    }

    @Test
    void goesBackwards() {
        Tensor output = sum("return_sequences", true, "go_backwards", true).apply(X);
        assertThat(output.toFloats()).containsExactly(3, 5, 6);
    }

    @Test
    void beginsWithTheStateThatItIsGiven() {
        Tensor state = Tensor.of(new float[] {10}, 1, 1);
        assertThat(((Tensor) apply(sum(), X, Map.of("initial_state", state))).toFloats())
                .containsExactly(16);
        assertThat(((Tensor) apply(sum(), X, Map.of("initial_state", List.of(state)))).toFloats())
                .containsExactly(16);
    }

    @Test
    void refusesStatesOfAnotherShape() {
        Tensor state = Tensor.of(new float[] {1, 2}, 1, 2);
        assertThatThrownBy(() -> apply(sum(), X, Map.of("initial_state", state)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected states of the shapes [(1, 1)], found [(1, 2)]");
        assertThatThrownBy(() -> apply(sum(), X, Map.of("initial_state", List.of())))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void givesTheStateToo() {
        Object outputs = apply(sum("return_state", true), X, Map.of());
        assertThat((List<?>) outputs)
                .allSatisfy(tensor -> assertThat(((Tensor) tensor).toFloats()).containsExactly(6))
                .hasSize(2);
    }

    @Test
    void skipsMaskedSteps() {
        assertThat(masked(sum("return_sequences", true), X, true, false, true))
                .containsExactly(1, 1, 4);
        assertThat(masked(sum("return_sequences", true), X, false, true, true))
                .containsExactly(0, 2, 5);
        assertThat(masked(sum(), X, true, true, false)).containsExactly(3);
    }

    @Test
    void givesZeroForMaskedStepsIfAsked() {
        Recurrent layer = sum("return_sequences", true, "zero_output_for_mask", true);
        assertThat(masked(layer, X, true, false, true)).containsExactly(1, 0, 4);
    }

    @Test
    void refusesAMaskOfAnotherShape() {
        assertThatThrownBy(() -> masked(sum(), X, true, false))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a mask of shape (1, 3)");
    }

    @Test
    void goesOnWhereTheLastBatchEndedIfStateful() {
        Recurrent layer = sum("stateful", true);
        assertThat(layer.apply(X).toFloats()).containsExactly(6);
        assertThat(layer.apply(X).toFloats()).containsExactly(12);
        layer.resetState();
        assertThat(layer.apply(X).toFloats()).containsExactly(6);
    }

    @Test
    void needsOneBatchSizeIfStateful() {
        Recurrent layer = sum("stateful", true);
        assertThatThrownBy(() -> layer.buildFor(Shapes.of(Shape.of(Shape.UNKNOWN, 3, 1))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("known batch size");
        layer.apply(X);
        assertThatThrownBy(() -> layer.apply(Tensor.of(new float[6], 2, 3, 1)))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void dropsTheSameElementsAtEveryStep() {
        Recurrent layer = sum("dropout", 0.5, "seed", 7, "return_sequences", true);
        for (int i = 0; i < 20; i++) {
            assertThat(train(layer, X).toFloats())
                    .satisfiesAnyOf(
                            found -> assertThat(found).containsExactly(0, 0, 0),
                            found -> assertThat(found).containsExactly(2, 6, 12));
        }
        assertThat(layer.apply(X).toFloats()).containsExactly(1, 3, 6);
    }

    @Test
    void dropsWholeStates() {
        Recurrent layer = sum("recurrent_dropout", 1.0, "return_sequences", true);
        assertThat(train(layer, X).toFloats()).containsExactly(1, 2, 3);
    }

    @Test
    void takesAnEmptyBatchButNoEmptySequence() {
        assertThat(sum().apply(Tensor.of(new float[0], 0, 3, 1)).shape()).isEqualTo(Shape.of(0, 1));
        assertThatThrownBy(() -> sum().apply(Tensor.of(new float[0], 1, 0, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("at least one step");
    }

    @Test
    void refusesInputsThatAreNoSequences() {
        assertThatThrownBy(() -> sum().apply(Tensor.of(new float[2], 1, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 3, found (1, 2)");
        Recurrent built = sum();
        built.apply(X);
        assertThatThrownBy(() -> built.apply(Tensor.of(new float[6], 1, 3, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("of length 1, found (1, 2)");
    }

    @Test
    void knowsItsShapesWithoutComputing() {
        Shape input = Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, 3);
        assertThat(make("SimpleRNN", "units", 4).computeOutputShape(input))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 4));
        assertThat(
                        make("SimpleRNN", "units", 4, "return_sequences", true)
                                .computeOutputShape(input))
                .isEqualTo(Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, 4));
    }

    @Test
    void namesItsWeightsAfterItsCell() {
        Recurrent layer = sum("name", "memory");
        layer.apply(X);
        assertThat(layer.weights())
                .extracting(Variable::path)
                .containsExactly(
                        "memory/simple_rnn_cell/kernel", "memory/simple_rnn_cell/recurrent_kernel");
    }

    @Test
    void refusesNoUnits() {
        assertThatThrownBy(() -> make("SimpleRNN", "units", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("units");
    }
}
