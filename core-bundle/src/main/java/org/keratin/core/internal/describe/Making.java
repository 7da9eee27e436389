package org.keratin.core.internal.describe;

import java.util.IdentityHashMap;
import java.util.Map;

/** What one deserialization has made so far: an object that several places share is made once. */
public final class Making {

    private Map<Node, Object> shared = Map.of();

    /** What {@code node} made before, or {@code null}. */
    public Object made(Node node) {
        return shared.get(node);
    }

    /** Remembers what {@code node} made. */
    public void remember(Node node, Object object) {
        if (shared.isEmpty()) {
            shared = new IdentityHashMap<>();
        }
        shared.put(node, object);
    }
}
