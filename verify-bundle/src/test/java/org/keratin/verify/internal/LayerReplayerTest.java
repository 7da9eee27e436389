package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.verify.Cases.vector;
import static org.keratin.verify.Cases.weight;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.config.Flatten;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.verify.Case;
import org.keratin.verify.Cases;
import org.keratin.verify.FakeKeras;

class LayerReplayerTest {

    private record Policy(String name, DType computeDtype, DType variableDtype)
            implements DTypePolicy {}

    private record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    private static final Config CONFIG =
            new Config(
                    new LayerOptions(
                            "swap",
                            true,
                            new Policy("float32", DType.FLOAT32, DType.FLOAT32),
                            null));

    /** Answers what it was called with last; its mask, if it was given one. */
    private static final class Swap extends Layer {

        private Variable last;

        Swap() {
            super(CONFIG);
        }

        @Override
        protected void build(Shape input) {
            last =
                    addWeight(
                            "last", input, (shape, dtype, ops) -> Tensor.of(new float[] {0, 0}, 2));
        }

        @Override
        protected Object call(Arguments arguments, CallContext context) {
            Tensor before = last.value();
            if (context.training()) {
                last.assign(arguments.tensor(0, "inputs"));
            }
            Object mask = arguments.named().get("mask");
            return mask == null ? before : List.of(before, mask);
        }
    }

    private final FakeKeras keras = new FakeKeras().publish("Swap", config -> new Swap());

    private String reason(Case recorded) {
        return keras.verifier().verify(recorded).reason();
    }

    private static Tensor floats(float... numbers) {
        return Tensor.of(numbers, numbers.length);
    }

    private static Case swap(Object... further) {
        return Cases.of("layer", "Swap", further);
    }

    @Test
    void buildsFromTheArgumentsAndSetsTheWeights() {
        assertThat(
                        reason(
                                swap(
                                        "args", List.of(vector(1, 2)),
                                        "weights", List.of(weight("last", floats(8, 9))),
                                        "outputs", vector(8, 9))))
                .isEmpty();
    }

    @Test
    void handsTrainingToTheContextAndComparesTheWeightsAfterwards() {
        Object[] trained = {
            "args", List.of(vector(1, 2)),
            "kwargs", Map.of("training", true),
            "weights", List.of(weight("last", floats(8, 9))),
            "weights_after", List.of(weight("last", floats(1, 2))),
            "outputs", vector(8, 9)
        };
        assertThat(reason(swap(trained))).isEmpty();

        trained[3] = Map.of("training", false);
        assertThat(reason(swap(trained)))
                .startsWith("weights_after[0] (swap/last): 2 of 2 elements differ");
    }

    @Test
    void leavesMasksAmongTheArguments() {
        Map<String, Object> mask = Cases.tensor(Tensor.of(new boolean[] {true, false}, 2));

        assertThat(
                        reason(
                                swap(
                                        "args", List.of(vector(1, 2)),
                                        "kwargs", Map.of("mask", mask),
                                        "outputs", Cases.tuple(vector(0, 0), mask))))
                .isEmpty();
    }

    @Test
    void showsBothWeightsWhereTheyDoNotFit() {
        assertThat(
                        reason(
                                swap(
                                        "args", List.of(vector(1, 2)),
                                        "weights", List.of(weight("kernel", floats(8, 9, 10))),
                                        "outputs", vector(8, 9))))
                .isEqualTo(
                        "Swap \"swap\": expected the weights [kernel float32 (3,)], found"
                                + " [last float32 (2,)]");
    }

    @Test
    void comparesNoElementsOfAStochasticCall() {
        Object[] random = {
            "args", List.of(vector(1, 2)), "stochastic", true, "outputs", vector(5, 5)
        };
        assertThat(reason(swap(random))).isEmpty();

        random[5] = vector(5, 5, 5);
        assertThat(reason(swap(random))).startsWith("outputs: expected a float32 tensor of shape");
    }
}
