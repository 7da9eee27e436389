package org.keratin.files.internal.legacy;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.Variable;

/** In which order an old file holds the weights of a layer that is made of several. */
enum OldOrder {

    /** The trainable ones of all, then the others of all: what Keras does. */
    TRAINABLE_FIRST {
        @Override
        List<Part> parts(List<Leaf> leaves) {
            List<Part> parts = new ArrayList<>();
            leaves.forEach(leaf -> add(leaf, leaf.trainable(), parts));
            leaves.forEach(leaf -> add(leaf, leaf.others(), parts));
            return parts;
        }
    },

    /** Layer by layer: what some versions did, and files of layers that were frozen later. */
    BY_LAYER {
        @Override
        List<Part> parts(List<Leaf> leaves) {
            List<Part> parts = new ArrayList<>();
            leaves.forEach(leaf -> add(leaf, leaf.all(), parts));
            return parts;
        }
    };

    /**
     * Weights of one layer that stand together.
     *
     * @param leaf the layer
     * @param variables those of its weights
     */
    record Part(Leaf leaf, List<Variable> variables) {}

    abstract List<Part> parts(List<Leaf> leaves);

    private static void add(Leaf leaf, List<Variable> variables, List<Part> parts) {
        if (!variables.isEmpty()) {
            parts.add(new Part(leaf, variables));
        }
    }
}
