package org.keratin.files.internal.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;

class GroupNamesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static Layer layer(String className, String config) {
        Layer layer =
                KERATIN.deserializer()
                        .deserialize(
                                KERATIN.json()
                                        .read(
                                                "{\"module\": \"keras.layers\", \"class_name\": \""
                                                        + className
                                                        + "\", \"config\": "
                                                        + config
                                                        + "}"),
                                Layer.class);
        layer.buildFor(Shapes.of(Shape.of(2, 3)));
        return layer;
    }

    private static Layer dense() {
        return layer("Dense", "{\"units\": 1}");
    }

    private static Map<Layer, WeightNode> find(List<Layer> layers, String... groups) {
        WeightNode root = WeightNode.root();
        Arrays.stream(groups).forEach(root::make);
        return new GroupNames(root).find(layers);
    }

    @Test
    void numbersLayersWithinTheirClass() {
        Layer first = dense();
        Layer between = layer("Dropout", "{\"rate\": 0.5}");
        Layer second = dense();
        Map<Layer, WeightNode> found =
                find(List.of(first, between, second), "dense", "dense_1", "dropout");
        assertThat(found.get(first).path()).isEqualTo("dense");
        assertThat(found.get(second).path()).isEqualTo("dense_1");
        assertThat(found.get(between).path()).isEqualTo("dropout");
    }

    @Test
    void aLayerWithoutGroupKeepsItsNumber() {
        Layer first = dense();
        Layer second = dense();
        Map<Layer, WeightNode> found = find(List.of(first, second), "dense_1");
        assertThat(found).containsOnlyKeys(second);
    }

    @Test
    void goesByOrderWhereNumbersAreLeftOut() {
        Layer first = dense();
        Layer second = dense();
        Layer third = dense();
        Map<Layer, WeightNode> found =
                find(List.of(first, second, third), "dense_10", "dense", "dense_2");
        assertThat(found.get(first).path()).isEqualTo("dense");
        assertThat(found.get(second).path()).isEqualTo("dense_2");
        assertThat(found.get(third).path()).isEqualTo("dense_10");
    }

    @Test
    void anotherClassOfASimilarNameIsAnother() {
        Layer dense = dense();
        assertThat(find(List.of(dense), "dense_block", "dense").get(dense).path())
                .isEqualTo("dense");
    }
}
