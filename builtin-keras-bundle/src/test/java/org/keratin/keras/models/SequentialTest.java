package org.keratin.keras.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.dict;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.models.ModelEdge;
import org.keratin.core.models.ModelGraph;
import org.keratin.keras.layers.InputLayer;
import org.keratin.keras.layers.Layers;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class SequentialTest {

    private static final Map<String, Object> INPUT =
            dict("InputLayer", "batch_shape", Arrays.asList(null, 2), "name", "in");

    private static Map<String, Object> dense(String name, int units) {
        return dict("Dense", "name", name, "units", units, "kernel_initializer", "ones");
    }

    private static Sequential model(Object... layers) {
        return (Sequential) make("Sequential", "name", "m", "layers", List.of(layers));
    }

    @Test
    void appliesItsLayersOneAfterTheOther() {
        assertThat(model(dense("a", 3), dense("b", 1)).apply(row(1, 2)).toFloats())
                .containsExactly(9);
        assertThat(model(INPUT, dense("a", 3)).predict(row(1, 2)).toFloats())
                .containsExactly(3, 3, 3);
    }

    @Test
    void hasItsWeightsFromTheStartIfItKnowsItsInput() {
        Sequential model = model(INPUT, dense("a", 3), dense("b", 1));
        assertThat(model.isBuilt()).isTrue();
        assertThat(model.weights())
                .extracting(Variable::path)
                .containsExactly("m/a/kernel", "m/a/bias", "m/b/kernel", "m/b/bias");
        assertThat(model.layers()).extracting(Layer::name).containsExactly("a", "b");
        assertThat(model.inputShape()).contains(Shape.of(Shape.UNKNOWN, 2));
        assertThat(model.computeOutputShape(Shape.of(Shape.UNKNOWN, 2)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 1));
    }

    @Test
    void isWrittenWithAnInputLayerOnceItIsBuilt() {
        Sequential model = model(dense("a", 3));
        assertThat(Layers.config(model)).doesNotContainKey("build_input_shape");
        assertThat((List<?>) Layers.config(model).get("layers")).hasSize(1);
        assertThat(Layers.written(model))
                .doesNotContainKey("build_config")
                .containsEntry("compile_config", Map.of());
        model.apply(row(1, 2));
        assertThat(Layers.config(model)).containsEntry("build_input_shape", List.of(1L, 2L));
        assertThat((List<?>) Layers.config(model).get("layers")).hasSize(2);
        assertThat(Layers.written(model))
                .containsEntry("build_config", Map.of("input_shape", List.of(1L, 2L)));
    }

    @Test
    void isBuiltForTheShapeInItsConfig() {
        Sequential model =
                (Sequential)
                        make(
                                "Sequential",
                                "layers",
                                List.of(dense("a", 3)),
                                "build_input_shape",
                                Arrays.asList(null, 4));
        assertThat(model.weights().get(0).shape()).isEqualTo(Shape.of(4, 3));
    }

    @Test
    void isBuiltForTheInputOfAModelInFront() {
        Map<String, Object> inner =
                dict("Sequential", "name", "inner", "layers", List.of(INPUT, dense("a", 3)));
        Sequential model = model(inner, dense("b", 1));
        assertThat(model.isBuilt()).isTrue();
        assertThat(model.weights())
                .extracting(Variable::path)
                .containsExactly("m/inner/a/kernel", "m/inner/a/bias", "m/b/kernel", "m/b/bias");
        assertThat(model.apply(row(1, 2)).toFloats()).containsExactly(9);
    }

    @Test
    void givesInputsTheDtypeAndRankOfItsInputLayer() {
        Sequential model = model(INPUT, dense("a", 1));
        assertThat(model.apply(Tensor.of(new int[] {1, 2}, 1, 2)).dtype()).isEqualTo(DType.FLOAT32);
        assertThat(model.apply(floats(new float[] {1, 2}, 1, 2, 1)).toFloats()).containsExactly(3);
        Sequential column =
                model(dict("InputLayer", "batch_shape", Arrays.asList(null, 1)), dense("a", 1));
        assertThat(column.apply(Tensor.of(new float[] {1, 2}, 2)).shape())
                .isEqualTo(Shape.of(2, 1));
        assertThatThrownBy(() -> model.apply(Tensor.of(new float[] {1, 2}, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("m: expected inputs of shape (None, 2), found (2,)");
    }

    @Test
    void handsMasksFromLayerToLayer() {
        Sequential model =
                model(
                        dict("Embedding", "input_dim", 3, "output_dim", 2, "mask_zero", true),
                        dict("Dropout", "rate", 0.5),
                        dense("a", 1));
        CallContext context = CallContext.inference();
        Object output = model.apply(Arguments.of(Tensor.of(new int[] {1, 0}, 1, 2)), context);
        assertThat(context.mask((Tensor) output).toBooleans()).containsExactly(true, false);
    }

    @Test
    void namesLayersWithoutNamesApart() {
        Sequential model = Sequential.of("m", make("Dense", "units", 1), make("Dense", "units", 1));
        assertThat(model.layers()).extracting(Layer::name).containsExactly("dense", "dense_1");
        assertThat(model.isBuilt()).isFalse();
    }

    @Test
    void passesAListOnAsItIs() {
        Sequential model = model(dict("Identity", "name", "i"));
        List<Tensor> two = List.of(row(1), row(2));
        assertThat(model.apply(Arguments.of(two), CallContext.inference())).isEqualTo(two);
    }

    @Test
    void canBeNothingButAnInput() {
        Sequential model = model(INPUT);
        assertThat(model.isBuilt()).isFalse();
        Tensor x = row(1, 2);
        assertThat(model.apply(x)).isSameAs(x);
    }

    @Test
    void refusesLayersThatDoNotFit() {
        assertThatThrownBy(() -> model(dense("a", 1), dense("a", 2)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("layers of different names");
        assertThatThrownBy(() -> model(dense("a", 1), INPUT))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("an InputLayer at the beginning only, found \"in\"");
        assertThatThrownBy(
                        () ->
                                model(
                                        INPUT,
                                        dict("RepeatVector", "n", 2),
                                        dict("Permute", "dims", List.of(1))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("permute: expected rank 2, found (None, 2, 2)");
        assertThatThrownBy(() -> make("Sequential", "layers", Arrays.asList((Object) null)))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> model().apply(row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected at least one layer");
    }

    @Test
    void refusesToBeBuiltForAnotherInput() {
        Map<String, Object> dict =
                dict(
                        "Sequential",
                        "name",
                        "m",
                        "layers",
                        List.of(INPUT),
                        "build_input_shape",
                        List.of(1, 3));
        assertThatThrownBy(() -> make("Sequential", "layers", List.of(dict)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("m: expected inputs of shape (None, 2), found (1, 3)");
        assertThat(InputLayer.of(Shape.of(1), DType.FLOAT32).isBuilt()).isTrue();
    }

    @Test
    void refusesModelsThatAreSharedInEachOtherBeyondAllMeasure() {
        Map<String, Object> inner = dense("a", 2);
        for (int i = 0; i < 20; i++) {
            Map<String, Object> next =
                    dict("Sequential", "name", "s" + i, "layers", List.of(inner, again(i - 1)));
            next.put("shared_object_id", i);
            inner = next;
        }
        Map<String, Object> shared = inner;
        assertThatThrownBy(() -> make("Sequential", "layers", List.of(shared)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("expected at most 100000 layers within a layer");
    }

    private static Map<String, Object> again(int id) {
        Map<String, Object> dict =
                id < 0 ? dict("Dense", "name", "b", "units", 2) : dict("Sequential");
        dict.put("shared_object_id", id);
        return dict;
    }

    @Test
    void showsItsGraphAsAChain() {
        ModelGraph graph = model(INPUT, dense("a", 3), dense("b", 1)).graph();
        assertThat(graph.nodes())
                .extracting(node -> node.name() + node.outputs())
                .containsExactly("in[(None, 2)]", "a[(None, 3)]", "b[(None, 1)]");
        assertThat(graph.edges()).containsExactly(new ModelEdge(0, 0, 1), new ModelEdge(1, 0, 2));
        assertThat(graph.inputNames()).containsExactly("in");
        assertThat(graph.outputNames()).containsExactly("b");
    }

    @Test
    void showsItsLayersEvenIfItDoesNotKnowItsInput() {
        ModelGraph graph = model(dense("a", 3), dense("b", 1)).graph();
        assertThat(graph.nodes())
                .extracting(node -> node.name() + node.outputs())
                .containsExactly("a[]", "b[]");
        assertThat(graph.inputs()).isEmpty();
    }
}
