package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.make;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class AttentionTest {

    private static final Tensor QUERY = Tensor.of(new float[] {0, 0}, 1, 2, 1);
    private static final Tensor VALUE = Tensor.of(new float[] {2, 4}, 1, 2, 1);

    private static Object apply(Layer layer, Map<String, Object> named) {
        return layer.apply(
                Arguments.of(List.of(List.of(QUERY, VALUE)), named), CallContext.inference());
    }

    @Test
    void aQueryThatFitsAllKeysAlikeGetsTheirMean() {
        assertThat(((Tensor) apply(make("Attention"), Map.of())).toFloats()).containsExactly(3, 3);
    }

    @Test
    void givesTheWeightsToo() {
        List<?> outputs =
                (List<?>) apply(make("Attention"), Map.of("return_attention_scores", true));
        assertThat(((Tensor) outputs.get(1)).toFloats()).containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
    }

    @Test
    void seesNoLaterKeyIfCausal() {
        assertThat(((Tensor) apply(make("Attention"), Map.of("use_causal_mask", true))).toFloats())
                .containsExactly(2, 3);
    }

    @Test
    void skipsMaskedValuesAndSetsMaskedQueriesToZero() {
        Tensor queries = Tensor.of(new boolean[] {true, false}, 1, 2);
        Tensor values = Tensor.of(new boolean[] {false, true}, 1, 2);
        assertThat(
                        ((Tensor)
                                        apply(
                                                make("Attention"),
                                                Map.of("mask", List.of(queries, values))))
                                .toFloats())
                .containsExactly(4, 0);
        assertThat(
                        ((Tensor)
                                        apply(
                                                make("Attention"),
                                                Map.of("mask", Arrays.asList(null, values))))
                                .toFloats())
                .containsExactly(4, 4);
    }

    @Test
    void theMaskOfTheQueryIsThatOfTheOutput() {
        CallContext context = CallContext.inference();
        Tensor mask = Tensor.of(new boolean[] {true, false}, 1, 2);
        context.setMask(QUERY, mask);
        Object output = make("Attention").apply(Arguments.of(List.of(QUERY, VALUE)), context);
        assertThat(context.mask((Tensor) output)).isSameAs(mask);
    }

    @Test
    void scoresByTanhIfAsked() {
        Layer layer = make("Attention", "score_mode", "concat");
        // tanh(2) = 0.964, tanh(4) = 0.999
        assertThat(((Tensor) apply(layer, Map.of())).doubleAt(0)).isCloseTo(3.018, within(1e-3));
    }

    @Test
    void dropsWeightsInTraining() {
        Layer layer = make("Attention", "dropout", 0.5, "seed", 1);
        Tensor output =
                (Tensor)
                        layer.apply(
                                Arguments.of(List.of(QUERY, VALUE)),
                                CallContext.training(CpuOps.instance()));
        // each weight is 0 or 1, as half of them is dropped
        for (float element : output.toFloats()) {
            assertThat(element).isIn(0f, 2f, 4f, 6f);
        }
    }

    @Test
    void knowsItsShape() {
        Shapes inputs =
                Shapes.ofStructure(List.of(Shape.of(Shape.UNKNOWN, 3, 4), Shape.of(2, 5, 6)));
        assertThat(make("Attention").computeOutputShapes(inputs).single())
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, 6));
    }

    @Test
    void refusesOneTensor() {
        assertThatThrownBy(() -> make("Attention").apply(QUERY))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("a list of query, value and maybe key");
        assertThatThrownBy(() -> apply(make("Attention"), Map.of("mask", QUERY)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("a list of the masks");
    }

    @Test
    void refusesUnknownScores() {
        assertThatThrownBy(() -> make("Attention", "score_mode", "cosine"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("score_mode");
    }

    @Test
    void additiveScoresAreScaledSums() {
        Layer layer = make("AdditiveAttention");
        layer.buildFor(Shapes.ofStructure(List.of(QUERY.shape(), VALUE.shape())));
        layer.weights().get(0).assign(Tensor.of(new float[] {0}, 1));
        assertThat(((Tensor) apply(layer, Map.of())).toFloats()).containsExactly(3, 3);
        assertThat(
                        ((Tensor) apply(make("AdditiveAttention", "use_scale", false), Map.of()))
                                .doubleAt(0))
                .isCloseTo(3.018, within(1e-3));
    }
}
