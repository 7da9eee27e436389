package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class BatchNormalizationTest {

    private static final Tensor X = floats(new float[] {1, 10, 3, 30}, 2, 2);

    private static float[] weight(Layer layer, int index) {
        return layer.weights().get(index).value().toFloats();
    }

    @Test
    void usesTheMovingAveragesOutsideTraining() {
        Layer layer = make("BatchNormalization", "epsilon", 0.0);
        layer.buildFor(Shapes.of(Shape.of(Shape.UNKNOWN, 2)));
        layer.weights().get(2).assign(Tensor.of(new float[] {1, 10}, 2));
        layer.weights().get(3).assign(Tensor.of(new float[] {4, 100}, 2));
        assertThat(layer.apply(X).toFloats()).containsExactly(0, 0, 1, 2);
        assertThat(weight(layer, 2)).containsExactly(1, 10);
    }

    @Test
    void normalizesByTheBatchInTrainingAndTakesItUp() {
        Layer layer = make("BatchNormalization", "momentum", 0.5, "epsilon", 0.0);
        assertThat(train(layer, X).toFloats())
                .containsExactly(new float[] {-1, -1, 1, 1}, within(1e-6f));
        assertThat(weight(layer, 2)).containsExactly(new float[] {1, 10}, within(1e-6f));
        assertThat(weight(layer, 3)).containsExactly(new float[] {1, 50.5f}, within(1e-5f));
    }

    @Test
    void learnsNothingWhileItIsFrozen() {
        Layer layer = make("BatchNormalization", "trainable", false, "epsilon", 0.0);
        assertThat(train(layer, X).toFloats()).containsExactly(1, 10, 3, 30);
        assertThat(weight(layer, 2)).containsExactly(0, 0);
    }

    @Test
    void leavesMaskedSamplesOut() {
        Layer layer = make("BatchNormalization", "momentum", 0.0, "epsilon", 0.0);
        Tensor x = floats(new float[] {1, 3, 1000}, 3, 1);
        train(layer, x, Tensor.of(new boolean[] {true, true, false}, 3));
        assertThat(weight(layer, 2)).containsExactly(new float[] {2}, within(1e-5f));
        assertThat(weight(layer, 3)).containsExactly(new float[] {1}, within(1e-5f));
    }

    @Test
    void normalizesAlongTheAxisThatItIsGiven() {
        Layer layer = make("BatchNormalization", "axis", 1);
        train(layer, floats(new float[12], 2, 3, 2));
        assertThat(layer.weights()).allMatch(weight -> weight.shape().equals(Shape.of(3)));
    }

    @Test
    void correctsTowardsItsAveragesWhenItRenormalizes() {
        Layer layer =
                make(
                        "BatchNormalization",
                        "epsilon",
                        0.0,
                        "momentum",
                        0.0,
                        "renorm",
                        true,
                        "renorm_momentum",
                        0.0);
        Tensor x = floats(new float[] {2, 6}, 2, 1);
        // The averages are 0 and 1 at first, so that the correction undoes the normalization.
        assertThat(train(layer, x).toFloats()).containsExactly(new float[] {2, 6}, within(1e-5f));
        assertThat(train(layer, x).toFloats()).containsExactly(new float[] {-1, 1}, within(1e-5f));
        assertThat(layer.weights())
                .extracting(Variable::name)
                .containsExactly(
                        "gamma",
                        "beta",
                        "moving_mean",
                        "moving_variance",
                        "moving_stddev",
                        "renorm_mean",
                        "renorm_stddev");
        assertThat(weight(layer, 3)).containsExactly(new float[] {4}, within(1e-5f));
        assertThat(Layers.config(layer)).containsEntry("renorm_clipping", Map.of());
    }

    @Test
    void limitsTheCorrection() {
        Layer layer =
                make(
                        "BatchNormalization",
                        "epsilon",
                        0.0,
                        "renorm",
                        true,
                        "renorm_clipping",
                        Map.of("rmax", 1.0, "dmax", 0.5));
        Tensor x = floats(new float[] {2, 6}, 2, 1);
        assertThat(train(layer, x).toFloats())
                .containsExactly(new float[] {-0.5f, 1.5f}, within(1e-5f));
    }

    @Test
    void computesHalfPrecisionInFloat32() {
        Layer layer = make("BatchNormalization", "dtype", "mixed_float16", "epsilon", 0.0);
        Tensor large = floats(new float[] {-60000, 60000}, 2, 1);
        Tensor normalized = train(layer, large);
        assertThat(normalized.dtype()).isEqualTo(DType.FLOAT16);
        assertThat(normalized.toFloats()).containsExactly(new float[] {-1, 1}, within(1e-3f));
    }

    @Test
    void refusesAMaskOfAnotherRank() {
        Layer layer = make("BatchNormalization", "name", "bn");
        Arguments arguments = Arguments.of(List.of(X), Map.of("mask", X));
        assertThatThrownBy(
                        () ->
                                layer.apply(
                                        arguments,
                                        CallContext.training(org.keratin.tensor.CpuOps.instance())))
                .isInstanceOf(ShapeException.class)
                .hasMessage("bn: expected a mask of rank 1, found (2, 2)");
    }

    @Test
    void refusesWhatItCannotNormalize() {
        Layer layer = make("BatchNormalization", "name", "bn", "axis", 3);
        assertThatThrownBy(() -> layer.apply(X))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("bn: expected an axis of a tensor of rank 2, found 3");
        assertThatThrownBy(
                        () ->
                                make(
                                        "BatchNormalization",
                                        "renorm",
                                        true,
                                        "renorm_clipping",
                                        Map.of("max", 1.0)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("renorm_clipping: expected rmax, rmin");
    }
}
