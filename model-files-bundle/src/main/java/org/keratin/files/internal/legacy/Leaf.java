package org.keratin.files.internal.legacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.keratin.core.Variable;
import org.keratin.core.layers.Layer;

/**
 * A layer that has weights itself, as old Keras saw it: a recurrent layer with its cell is one, a
 * wrapper or a model is not.
 *
 * @param layer the layer
 * @param trainable those of its weights that may be trained
 * @param others those that may not
 */
record Leaf(Layer layer, List<Variable> trainable, List<Variable> others) {

    private static final Set<String> RECURRENT =
            Set.of("LSTM", "GRU", "SimpleRNN", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D");

    String className() {
        return layer.objectName().className();
    }

    List<Variable> all() {
        List<Variable> all = new ArrayList<>(trainable);
        all.addAll(others);
        return all;
    }

    /** All in {@code layer}, each once, in order. */
    static List<Leaf> of(Layer layer) {
        List<Leaf> leaves = new ArrayList<>();
        collect(layer, leaves, Collections.newSetFromMap(new IdentityHashMap<>()));
        return leaves;
    }

    private static void collect(Layer layer, List<Leaf> leaves, Set<Layer> seen) {
        if (!seen.add(layer)) {
            return;
        }
        boolean whole =
                layer.layers().isEmpty() || RECURRENT.contains(layer.objectName().className());
        List<Variable> own = whole ? layer.weights() : layer.savedWeights();
        if (!own.isEmpty()) {
            leaves.add(
                    new Leaf(
                            layer,
                            own.stream().filter(Variable::trainable).toList(),
                            own.stream().filter(variable -> !variable.trainable()).toList()));
        }
        if (!whole) {
            layer.layers().forEach(inner -> collect(inner, leaves, seen));
        }
    }
}
