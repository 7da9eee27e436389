package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;
import static org.keratin.keras.layers.Layers.train;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;

class SpectralNormalizationTest {

    private static Layer around(Object inner) {
        return make("SpectralNormalization", "layer", inner, "power_iterations", 20);
    }

    private static Map<String, Object> dense() {
        return Layers.dict("Dense", "name", "d", "units", 2, "use_bias", false);
    }

    @Test
    void dividesTheKernelByItsLargestSingularValueInTraining() {
        Layer layer = around(dense());
        layer.buildFor(Shapes.of(Shape.of(1, 2)));
        Variable kernel = layer.weights().get(0);
        kernel.assign(floats(new float[] {4, 0, 0, 2}, 2, 2));
        assertThat(layer.apply(row(1, 1)).toFloats()).containsExactly(4, 2);
        assertThat(train(layer, row(1, 1)).toFloats())
                .containsExactly(new float[] {1, 0.5f}, within(1e-4f));
        assertThat(kernel.value().toFloats())
                .containsExactly(new float[] {1, 0, 0, 0.5f}, within(1e-4f));
    }

    @Test
    void leavesAKernelOfZerosAlone() {
        Layer layer = around(dense());
        layer.buildFor(Shapes.of(Shape.of(1, 2)));
        layer.weights().get(0).assign(floats(new float[4], 2, 2));
        assertThat(train(layer, row(1, 1)).toFloats()).containsExactly(0, 0);
    }

    @Test
    void countsTheKernelAmongItsOwnWeights() {
        Layer layer = around(Layers.dict("Dense", "units", 2));
        layer.buildFor(Shapes.of(Shape.of(1, 2)));
        assertThat(layer.weights())
                .extracting(Variable::name)
                .containsExactly("kernel", "vector_u", "bias");
    }

    @Test
    void refusesALayerWithoutKernel() {
        assertThatThrownBy(() -> around(Layers.dict("ReLU")).apply(row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a layer with a kernel or embeddings");
        assertThatThrownBy(
                        () ->
                                make(
                                        "SpectralNormalization",
                                        "layer",
                                        dense(),
                                        "power_iterations",
                                        0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("power_iterations");
    }
}
