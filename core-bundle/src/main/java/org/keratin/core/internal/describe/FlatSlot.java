package org.keratin.core.internal.describe;

import java.util.Map;

/**
 * A component whose own components are keys. A component of the outer record with one of these keys
 * decides its default and its value.
 */
record FlatSlot(RecordDescription inner, Accessor accessor) implements Slot {

    @Override
    public void collect(Map<String, Component> byKey) {
        inner.byKey.forEach(byKey::putIfAbsent);
    }

    @Override
    public Node plan(Map<?, ?> config, RecordDescription description, Path path, Planner planner) {
        Node[] nodes = new Node[inner.slots.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = inner.slots.get(i).plan(config, description, path, planner);
        }
        return inner.make(nodes, path);
    }

    @Override
    public void read(Object record, Map<String, Written> byKey) {
        Object nested = accessor.get(record);
        if (nested != null) {
            inner.slots.forEach(slot -> slot.read(nested, byKey));
        }
    }
}
