package org.keratin.core.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Float32;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Linear;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ModelTest {

    private record Config(LayerOptions layer) implements LayerConfig {}

    /** Its input, and what one layer makes of it. */
    private static final class Both extends Model {

        private final List<Shape> batches = new ArrayList<>();

        Both() {
            super(new Config(Float32.options("both")));
            addLayer(Linear.of("linear", 1));
        }

        @Override
        protected Object call(Arguments arguments, CallContext context) {
            Tensor x = arguments.tensor(0, "inputs");
            batches.add(x.shape());
            return Map.of("x", x, "y", List.of(layer("linear").apply(arguments, context)));
        }
    }

    private static Tensor column(int rows) {
        float[] numbers = new float[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = i;
        }
        return Tensor.of(numbers, rows, 1);
    }

    @Test
    void predictsInBatches() {
        Both model = new Both();
        @SuppressWarnings("unchecked") // The model gives a map.
        Map<String, Object> outputs = (Map<String, Object>) model.predict(column(5), 2);
        assertThat(model.batches).containsExactly(Shape.of(2, 1), Shape.of(2, 1), Shape.of(1, 1));
        assertThat(((Tensor) outputs.get("x")).toFloats()).containsExactly(0, 1, 2, 3, 4);
        Tensor y = (Tensor) ((List<?>) outputs.get("y")).get(0);
        assertThat(y.toFloats()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void predictsNothingForNoSamples() {
        Both model = new Both();
        assertThat(((Tensor) ((Map<?, ?>) model.predict(column(0), 2)).get("x")).shape())
                .isEqualTo(Shape.of(0, 1));
    }

    @Test
    void refusesToPredictForInputsThatAreNoSamples() {
        Both model = new Both();
        assertThatThrownBy(() -> model.predict(Tensor.scalar(1), 2))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected tensors of as many samples each");
        assertThatThrownBy(() -> model.predict(List.of(column(1), column(2)), 2))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("[(1, 1), (2, 1)]");
        assertThatThrownBy(() -> model.predict(column(2), 0))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("batch size of at least 1, found 0");
        assertThatThrownBy(() -> model.predict(column(2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected one output, found several");
    }

    @Test
    void findsLayersAndWeightsByName() {
        Both model = new Both();
        model.apply(Arguments.of(column(1)), CallContext.inference());
        assertThat(model.layer("linear")).isSameAs(model.layers().get(0));
        assertThat(model.weight("linear/kernel")).isSameAs(model.weights().get(0));
        assertThat(model.weight("both/linear/kernel")).isSameAs(model.weights().get(0));
        assertThatThrownBy(() -> model.layer("dense"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("one of [linear], found \"dense\"");
        assertThatThrownBy(() -> model.weight("kernel"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("both/linear/kernel");
    }

    @Test
    void buildsItsLayersFromABuildConfig() {
        Both model = new Both();
        model.buildFromConfig(Map.of("input_shape", Arrays.asList(null, 3)));
        assertThat(model.weight("linear/kernel").shape()).isEqualTo(Shape.of(3, 1));
    }

    @Test
    void canBeUsedEvenIfItsBuildConfigDoesNotFit() {
        Both model = new Both();
        model.buildFromConfig(Map.of("input_shape", List.of(3)));
        assertThat(model.weights()).isEmpty();
        model.predict(column(2), 2);
        assertThat(model.weights()).hasSize(2);
    }

    @Test
    void keepsWhatItIsCompiledWith() {
        Both model = new Both();
        assertThat(model.isCompiled()).isFalse();
        assertThat(model.compileConfig()).contains(Map.of());
        Map<String, Object> given = Map.of("loss", "mse", "metrics", List.of("accuracy"));
        model.compileFromConfig(given);
        assertThat(model.isCompiled()).isTrue();
        assertThat(model.compileConfig()).contains(given);
        assertThat(model.optimizer()).isEmpty();
    }

    @Test
    void summarisesLayersThatAreNotBuiltYet() {
        assertThat(new Both().summary())
                .startsWith("Model: \"both\"\n┏━")
                .contains(
                        "│ linear (Linear)                 │ ?                      │   0 (unbuilt) │")
                .endsWith(
                        " Total params: 0 (0.00 B)\n"
                                + " Trainable params: 0 (0.00 B)\n"
                                + " Non-trainable params: 0 (0.00 B)\n");
    }

    @Test
    void summarisesShapesAndParameters() {
        Both model = new Both();
        model.buildFromConfig(Map.of("input_shape", Arrays.asList(null, 2000)));
        assertThat(model.summary())
                .contains(
                        "│ linear (Linear)                 │ (None, 1)              │         2,001 │")
                .endsWith(
                        " Total params: 2,001 (7.82 KB)\n"
                                + " Trainable params: 2,000 (7.81 KB)\n"
                                + " Non-trainable params: 1 (4.00 B)\n");
        assertThatThrownBy(() -> model.summary(31))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 32, found 31");
    }
}
