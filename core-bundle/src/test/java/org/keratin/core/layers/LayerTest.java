package org.keratin.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class LayerTest {

    private static final Tensor TWO_BY_TWO = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);

    /** Two layers in a row. */
    private static final class Pair extends Layer {

        Pair(Linear first, Linear second) {
            super(new Probe.Config(Float32.options("pair")));
            addLayer(first);
            addLayer(second);
        }

        @Override
        protected Tensor call(Tensor x, CallContext context) {
            Object between = layers().get(0).apply(Arguments.of(x), context);
            return (Tensor) layers().get(1).apply(Arguments.of(between), context);
        }
    }

    private record Sum() implements Regularizer {
        @Override
        public Tensor call(Tensor x, Ops ops) {
            return ops.sum(x);
        }
    }

    @Test
    void isBuiltByItsFirstCall() {
        Linear layer = Linear.of("linear", 1);
        assertThat(layer.isBuilt()).isFalse();
        assertThat(layer.apply(TWO_BY_TWO).toFloats()).containsExactly(3, 7);
        assertThat(layer.isBuilt()).isTrue();
        assertThat(layer.buildConfig()).contains(Map.of("input_shape", List.of(2, 2)));
    }

    @Test
    void listsTrainableWeightsFirst() {
        Linear layer = Linear.of("linear", 3);
        layer.buildFor(Shapes.of(Shape.of(Shape.UNKNOWN, 2)));
        assertThat(layer.weights())
                .extracting(Variable::path)
                .containsExactly("linear/kernel", "linear/count");
        assertThat(layer.countParams()).isEqualTo(7);
    }

    @Test
    void keepsTheOrderOfWeightsWhenOneIsFrozen() {
        Linear layer = Linear.of("linear", 3);
        layer.buildFor(Shapes.of(Shape.of(1, 2)));
        layer.weights().get(0).setTrainable(false);
        assertThat(layer.weights()).extracting(Variable::name).containsExactly("kernel", "count");
        assertThat(layer.trainableWeights()).isEmpty();
    }

    @Test
    void namesPartsThatHaveNoNameApart() {
        Pair pair = new Pair(Linear.of(null, 2), Linear.of(null, 1));
        pair.apply(TWO_BY_TWO);
        assertThat(pair.weights())
                .extracting(Variable::path)
                .containsExactly(
                        "pair/linear/kernel",
                        "pair/linear/count",
                        "pair/linear_1/kernel",
                        "pair/linear_1/count");
    }

    @Test
    void freezesItsParts() {
        Pair pair = new Pair(Linear.of("a", 2), Linear.of("b", 1));
        pair.apply(TWO_BY_TWO);
        assertThat(pair.trainableWeights()).hasSize(2);
        pair.layers().get(0).setTrainable(false);
        assertThat(pair.trainableWeights())
                .extracting(Variable::path)
                .containsExactly("pair/b/kernel");
        assertThat(pair.nonTrainableWeights()).hasSize(3);
        pair.setTrainable(false);
        assertThat(pair.trainableWeights()).isEmpty();
        assertThat(pair.nonTrainableWeights()).hasSize(4);
        assertThat(pair.liveConfig()).containsEntry("trainable", false);
    }

    @Test
    void leavesNoWeightsBehindWhenItCannotBeBuilt() {
        Linear layer = Linear.of("linear", 3);
        assertThatThrownBy(() -> layer.buildFor(Shapes.of(Shape.of(2, Shape.UNKNOWN))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "expected a known shape for the weight kernel, found (None, 3)");
        assertThat(layer.isBuilt()).isFalse();
        assertThat(layer.weights()).isEmpty();
        assertThat(layer.apply(TWO_BY_TWO).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(layer.weights()).hasSize(2);
    }

    @Test
    void refusesAWeightThatNoArrayHolds() {
        Linear layer = Linear.of("linear", Integer.MAX_VALUE);
        assertThatThrownBy(() -> layer.buildFor(Shapes.of(Shape.of(2, 2))))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("linear/kernel")
                .hasMessageContaining("(2, 2147483647)");
    }

    @Test
    void refusesInputsOfAnotherRank() {
        assertThatThrownBy(() -> Linear.of("linear", 1).apply(Tensor.of(new float[] {1, 2}, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("linear: expected rank 2 or more, found (2,)");
    }

    @Test
    void refusesAListWhereItTakesOneTensor() {
        Arguments two = Arguments.of(List.of(TWO_BY_TWO, TWO_BY_TWO));
        assertThatThrownBy(() -> Linear.of("linear", 1).apply(two, CallContext.inference()))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected one tensor, found a list of 2");
        assertThatThrownBy(
                        () -> Linear.of("linear", 1).apply(Arguments.of(), CallContext.inference()))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a tensor as argument 0 (inputs), found null");
    }

    @Test
    void saysWhichLayerFailed() {
        Linear layer = Linear.of("linear", 1);
        layer.apply(TWO_BY_TWO);
        assertThatThrownBy(() -> layer.apply(Tensor.of(new float[] {1, 2, 3}, 1, 3)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("linear (Linear): ");
    }

    @Test
    void castsInputsToItsComputeDtype() {
        Tensor doubles = Tensor.of(new double[] {1, 2}, 1, 2);
        assertThat(Linear.of("linear", 1).apply(doubles).dtype()).isEqualTo(DType.FLOAT32);
    }

    @Test
    void handsTheArgumentTrainingOnAsTheContextOfTheCall() {
        AtomicReference<Boolean> seen = new AtomicReference<>();
        Probe probe =
                Probe.of(
                        (arguments, context) -> {
                            seen.set(context.training());
                            return arguments.get(0, "inputs");
                        });
        Arguments training = Arguments.of(List.of(TWO_BY_TWO), Map.of("training", true));
        probe.apply(training, CallContext.inference());
        assertThat(seen.get()).isTrue();
        probe.apply(Arguments.of(TWO_BY_TWO), CallContext.inference());
        assertThat(seen.get()).isFalse();
    }

    @Test
    void penalisesWhatItGivesForEachSample() {
        LayerOptions options =
                new LayerOptions("probe", true, new Float32(DType.FLOAT32), new Sum());
        Probe probe = Probe.of(options, (arguments, context) -> arguments.get(0, "inputs"));
        CallContext context = CallContext.training(CpuOps.instance());
        probe.apply(Arguments.of(TWO_BY_TWO), context);
        assertThat(context.losses()).hasSize(1);
        assertThat(context.losses().get(0).doubleAt(0)).isEqualTo(5);
    }

    @Test
    void buildsFromTheShapesInABuildConfig() {
        Linear layer = Linear.of("linear", 3);
        layer.buildFromConfig(Map.of("input_shape", java.util.Arrays.asList(null, 4)));
        assertThat(layer.weights().get(0).shape()).isEqualTo(Shape.of(4, 3));
        assertThatThrownBy(
                        () ->
                                Linear.of("linear", 3)
                                        .buildFromConfig(Map.of("input_shape", List.of("x"))))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(
                        () ->
                                Linear.of("linear", 3)
                                        .buildFromConfig(Map.of("shapes_dict", Map.of())))
                .isInstanceOf(ShapeException.class);
    }
}
