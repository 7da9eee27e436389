package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.config;
import static org.keratin.keras.layers.Layers.make;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.SavedPart;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class MultiHeadAttentionTest {

    private static final Tensor X = Tensor.of(new float[] {2, 4, 6}, 1, 3, 1);

    /** One head that looks at all keys alike. */
    private static Layer mean(Object... more) {
        return filled(make("MultiHeadAttention", with(more, "num_heads", 1, "key_dim", 1)));
    }

    private static Layer grouped(Object... more) {
        return filled(
                make(
                        "GroupQueryAttention",
                        with(more, "head_dim", 1, "num_query_heads", 2, "num_key_value_heads", 1)));
    }

    private static Object[] with(Object[] more, Object... first) {
        Object[] all = new Object[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static Layer filled(Layer layer) {
        layer.buildFor(shapes(X.shape(), X.shape()));
        for (Variable weight : layer.weights()) {
            boolean ones =
                    weight.path().endsWith("value/kernel")
                            || weight.path().endsWith("attention_output/kernel");
            weight.assign(CpuOps.instance().full(weight.shape(), ones ? 1 : 0, weight.dtype()));
        }
        return layer;
    }

    private static Shapes shapes(Shape query, Shape value) {
        Map<String, Object> shapes = new LinkedHashMap<>();
        shapes.put("query", query);
        shapes.put("value", value);
        return Shapes.ofParameters(shapes);
    }

    private static Object apply(Layer layer, Map<String, Object> named) {
        return layer.apply(Arguments.of(List.of(X, X), named), CallContext.inference());
    }

    private static float[] floats(Layer layer, Map<String, Object> named) {
        return ((Tensor) apply(layer, named)).toFloats();
    }

    @Test
    void aQueryThatFitsAllKeysAlikeGetsTheirMean() {
        assertThat(floats(mean(), Map.of())).containsExactly(4, 4, 4);
    }

    @Test
    void seesNoLaterKeyIfCausal() {
        Map<String, Object> causal = Map.of("use_causal_mask", true);
        assertThat(floats(mean(), causal)).containsExactly(2, 3, 4);
        assertThat(floats(mean("dropout", 0.5), causal)).containsExactly(2, 3, 4);
    }

    @Test
    void seesOnlyNearKeysThroughASlidingWindow() {
        assertThat(floats(mean("sliding_window", 2), Map.of())).containsExactly(3, 4, 5);
        assertThat(floats(mean("sliding_window", 1), Map.of())).containsExactly(2, 4, 6);
    }

    @Test
    void attendsWhereTheMaskSaysSo() {
        Tensor mask =
                Tensor.of(
                        new boolean[] {true, false, false, false, true, true, true, true, true},
                        1,
                        3,
                        3);
        assertThat(floats(mean(), Map.of("attention_mask", mask))).containsExactly(2, 5, 4);
    }

    @Test
    void skipsMaskedValuesAndHandsTheQuerysMaskOn() {
        CallContext context = CallContext.inference();
        Tensor query = Tensor.of(new float[] {2, 4, 6}, 1, 3, 1);
        Tensor value = Tensor.of(new float[] {2, 4, 6}, 1, 3, 1);
        Tensor queryMask = Tensor.of(new boolean[] {true, true, true}, 1, 3);
        context.setMask(query, queryMask);
        context.setMask(value, Tensor.of(new boolean[] {true, true, false}, 1, 3));
        Tensor output = (Tensor) mean().apply(Arguments.of(query, value), context);
        assertThat(output.toFloats()).containsExactly(3, 3, 3);
        assertThat(context.mask(output)).isSameAs(queryMask);
        assertThat(context.mask(query)).isNull();
    }

    @Test
    void givesTheWeightsOfEveryHead() {
        List<?> outputs = (List<?>) apply(mean(), Map.of("return_attention_scores", true));
        Tensor weights = (Tensor) outputs.get(1);
        assertThat(weights.shape()).isEqualTo(Shape.of(1, 1, 3, 3));
        assertThat(weights.toFloats()).containsOnly(1 / 3f);
    }

    @Test
    void dampsTheHeadsByAGate() {
        // The gate is sigmoid(0).
        assertThat(floats(mean("use_gate", true), Map.of())).containsExactly(2, 2, 2);
    }

    @Test
    void dropsWeightsInTraining() {
        Layer layer = mean("dropout", 0.5, "seed", 1);
        Tensor output =
                (Tensor) layer.apply(Arguments.of(X, X), CallContext.training(CpuOps.instance()));
        assertThat(output.toFloats()).isNotEqualTo(new float[] {4, 4, 4});
    }

    @Test
    void attendsOverSeveralAxes() {
        Layer layer = make("MultiHeadAttention", "num_heads", 2, "key_dim", 3);
        Tensor x = Tensor.of(new float[24], 1, 2, 3, 4);
        List<?> outputs =
                (List<?>)
                        layer.apply(
                                Arguments.of(
                                        List.of(x, x), Map.of("return_attention_scores", true)),
                                CallContext.inference());
        assertThat(((Tensor) outputs.get(0)).shape()).isEqualTo(x.shape());
        assertThat(((Tensor) outputs.get(1)).shape()).isEqualTo(Shape.of(1, 2, 2, 3, 2, 3));
        assertThat(config(layer)).containsEntry("attention_axes", List.of(1L, 2L));
    }

    @Test
    void projectsToAnotherShape() {
        Layer layer = make("MultiHeadAttention", "num_heads", 1, "key_dim", 2, "output_shape", 5);
        assertThat(layer.computeOutputShapes(shapes(Shape.of(2, 3, 4), Shape.of(2, 6, 4))).single())
                .isEqualTo(Shape.of(2, 3, 5));
        assertThat(config(layer))
                .containsEntry("output_shape", List.of(5L))
                .containsEntry("value_dim", 2L)
                .doesNotContainKey("flash_attention");
    }

    @Test
    void startsEachProjectionWithOtherNumbers() {
        Layer layer = make("MultiHeadAttention", "num_heads", 2, "key_dim", 2);
        layer.buildFor(shapes(Shape.of(1, 3, 4), Shape.of(1, 3, 4)));
        List<Variable> weights = layer.weights();
        assertThat(weights.get(0).path()).isEqualTo("multi_head_attention/query/kernel");
        assertThat(weights.get(2).path()).isEqualTo("multi_head_attention/key/kernel");
        assertThat(weights.get(0).value().toFloats())
                .isNotEqualTo(weights.get(2).value().toFloats());
    }

    @Test
    void refusesMoreAxesThanItsEquationsHaveLettersFor() {
        Layer layer = make("MultiHeadAttention", "num_heads", 1, "key_dim", 1);
        Shape many = Shape.of(new int[30]);
        assertThatThrownBy(() -> layer.buildFor(shapes(many, many)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a query of shape");
    }

    @Test
    void groupsOfHeadsShareKeysAndValues() {
        // Two heads of the mean, summed up.
        assertThat(floats(grouped(), Map.of())).containsExactly(8, 8, 8);
        assertThat(grouped().weights().get(0).path())
                .isEqualTo("grouped_query_attention/query/kernel");
        assertThat(floats(grouped(), Map.of("use_causal_mask", true))).containsExactly(4, 6, 8);
    }

    @Test
    void refusesHeadsThatCannotBeShared() {
        assertThatThrownBy(
                        () ->
                                make(
                                        "GroupQueryAttention",
                                        "head_dim",
                                        1,
                                        "num_query_heads",
                                        3,
                                        "num_key_value_heads",
                                        2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("num_key_value_heads");
    }

    @Test
    void refusesInputsThatDoNotGoTogether() {
        Layer layer = make("MultiHeadAttention", "num_heads", 1, "key_dim", 1);
        assertThatThrownBy(() -> layer.buildFor(shapes(Shape.of(1, 3), Shape.of(1, 3))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a query of shape");
        assertThatThrownBy(() -> layer.buildFor(shapes(Shape.of(1, 3, 1), Shape.of(1, 2, 3, 1))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("same rank");
        assertThatThrownBy(() -> layer.apply(X)).isInstanceOf(ShapeException.class);
        Layer axes = make("MultiHeadAttention", "num_heads", 1, "key_dim", 1, "attention_axes", 2);
        assertThatThrownBy(() -> axes.buildFor(shapes(X.shape(), X.shape())))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("attention_axes");
    }

    @Test
    void saysWhereModelFilesHoldItsProjections() {
        assertThat(mean("use_gate", true).savedParts())
                .extracting(SavedPart::attribute)
                .containsExactly(
                        "key_dense", "output_dense", "query_dense", "value_dense", "_gate_dense");
        assertThat(grouped().savedParts())
                .extracting(SavedPart::attribute)
                .containsExactly("_key_dense", "_output_dense", "_query_dense", "_value_dense");
        assertThat(grouped().savedName()).isEqualTo("grouped_query_attention");
    }
}
