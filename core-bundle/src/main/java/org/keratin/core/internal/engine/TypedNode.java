package org.keratin.core.internal.engine;

import org.keratin.core.KerasObject;
import org.keratin.core.activations.Activation;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.internal.catalogue.Kinds;
import org.keratin.core.internal.describe.Making;
import org.keratin.core.internal.describe.Node;
import org.keratin.core.internal.describe.Path;
import org.keratin.core.layers.Layer;

/** An object that must be of a type. */
record TypedNode(Node node, Class<? extends KerasObject> type, Path path) implements Node {

    static Node of(Node node, Class<? extends KerasObject> type, Path path) {
        if (node instanceof Constant constant
                && (constant.value() == null || type.isInstance(constant.value()))) {
            return node;
        }
        return new TypedNode(node, type, path);
    }

    @Override
    public Object make(Making making) {
        Object made = node.make(making);
        if (made == null || type.isInstance(made)) {
            return made;
        }
        if (type == Activation.class && made instanceof Layer layer) {
            return new LayerActivation(layer);
        }
        String found =
                made instanceof KerasObject object
                        ? object.objectName().display() + ", a " + Kinds.of(made.getClass()).words()
                        : String.valueOf(made);
        throw new ConfigException(
                path.toString(), "expected " + type.getSimpleName() + ", found " + found);
    }
}
