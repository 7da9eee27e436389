package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.dict;
import static org.keratin.keras.layers.Layers.make;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class TimeDistributedTest {

    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2);

    private static Layer sums() {
        return make(
                "TimeDistributed",
                "layer",
                dict("Dense", "units", 1, "name", "sum", "kernel_initializer", "ones"));
    }

    @Test
    void appliesTheLayerToEachStep() {
        Tensor output = sums().apply(X);
        assertThat(output.shape()).isEqualTo(Shape.of(1, 2, 1));
        assertThat(output.toFloats()).containsExactly(3, 7);
    }

    @Test
    void handsOnTheMaskOfEachStep() {
        Layer layer = make("TimeDistributed", "layer", dict("SimpleRNN", "units", 1));
        Tensor x = Tensor.of(new float[] {1, 1, 1, 1}, 1, 2, 2, 1);
        Tensor mask = Tensor.of(new boolean[] {false, false, true, true}, 1, 2, 2);
        Tensor output = (Tensor) RecurrentLayers.apply(layer, x, Map.of("mask", mask));
        assertThat(output.doubleAt(0)).isZero();
        assertThat(output.doubleAt(1)).isNotZero();
    }

    @Test
    void refusesAMaskOfOtherSteps() {
        Tensor mask = Tensor.of(new boolean[3], 1, 3);
        assertThatThrownBy(() -> RecurrentLayers.apply(sums(), X, Map.of("mask", mask)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("begins with the axes (1, 2)");
    }

    @Test
    void knowsItsShapeAndNamesItsWeights() {
        Layer layer = sums();
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 7, 2)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 7, 1));
        assertThat(layer.weights())
                .extracting(Variable::path)
                .containsExactly("time_distributed/sum/kernel", "time_distributed/sum/bias");
    }

    @Test
    void refusesInputsWithoutSteps() {
        assertThatThrownBy(() -> sums().apply(Tensor.of(new float[2], 1, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("rank 3 or more");
        assertThatThrownBy(() -> sums().apply(Tensor.of(new float[0], 1, 0, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("at least one step");
    }

    @Test
    void aPlainWrapperHoldsALayerButComputesNothing() {
        Layer wrapper = make("Wrapper", "layer", dict("Dense", "units", 1));
        assertThat(wrapper.layers()).hasSize(1);
        assertThatThrownBy(() -> wrapper.apply(Tensor.of(new float[2], 1, 2)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("extends keras.layers.Wrapper");
    }
}
