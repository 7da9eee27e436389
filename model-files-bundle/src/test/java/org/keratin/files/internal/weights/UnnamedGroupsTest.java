package org.keratin.files.internal.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

class UnnamedGroupsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static Layer dense(String name, int inputs, int units) {
        Layer layer =
                KERATIN.deserializer()
                        .deserialize(
                                KERATIN.json()
                                        .read(
                                                "{\"module\": \"keras.layers\", \"class_name\":"
                                                        + " \"Dense\", \"config\": {\"name\": \""
                                                        + name
                                                        + "\", \"use_bias\": false, \"units\": "
                                                        + units
                                                        + "}}"),
                                Layer.class);
        layer.buildFor(Shapes.of(Shape.of(1, inputs)));
        return layer;
    }

    private static void add(WeightNode root, String layerName, Shape kernel, String... path) {
        WeightNode group = root.make(path);
        group.setLayerName(layerName);
        group.weights().add(new StoredWeight("x", DType.FLOAT32, kernel, () -> null));
    }

    @Test
    void goesByTheNamesOfTheLayers() {
        WeightNode root = WeightNode.root();
        add(root, "second", Shape.of(2, 3), "a");
        add(root, "first", Shape.of(2, 3), "b");
        Layer first = dense("first", 2, 3);
        Layer second = dense("second", 2, 3);
        var found = new UnnamedGroups(root, Set.of()).find(List.of(first, second));
        assertThat(found.get(first).path()).isEqualTo("b");
        assertThat(found.get(second).path()).isEqualTo("a");
    }

    @Test
    void goesByShapesThatLeaveNoChoice() {
        WeightNode root = WeightNode.root();
        add(root, null, Shape.of(3, 4), "blocks", "dense");
        add(root, null, Shape.of(2, 3), "encoder");
        Layer first = dense("dense", 2, 3);
        Layer second = dense("dense_1", 3, 4);
        var found = new UnnamedGroups(root, Set.of()).find(List.of(first, second));
        assertThat(found.get(first).path()).isEqualTo("encoder");
        assertThat(found.get(second).path()).isEqualTo("blocks/dense");
    }

    @Test
    void doesNotGuess() {
        WeightNode root = WeightNode.root();
        add(root, null, Shape.of(2, 3), "a");
        add(root, null, Shape.of(2, 3), "b");
        assertThat(
                        new UnnamedGroups(root, Set.of())
                                .find(List.of(dense("x", 2, 3), dense("y", 2, 3))))
                .isEmpty();
    }
}
