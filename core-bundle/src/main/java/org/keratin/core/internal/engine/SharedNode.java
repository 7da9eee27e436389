package org.keratin.core.internal.engine;

import org.keratin.core.internal.describe.Making;
import org.keratin.core.internal.describe.Node;

/** An object that several places of a config share by {@code shared_object_id}: made once. */
record SharedNode(String className, Node node) implements Node {

    @Override
    public Object make(Making making) {
        Object made = making.made(this);
        if (made == null) {
            made = node.make(making);
            making.remember(this, made);
        }
        return made;
    }
}
