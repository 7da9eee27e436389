package org.keratin.core.internal.describe;

import java.util.LinkedHashMap;
import java.util.Map;

/** A component that is a dict of all keys that no other component has. */
record RestSlot(Component component, Accessor accessor) implements Slot {

    @Override
    public void collect(Map<String, Component> byKey) {
        // Which keys there are, only a config tells.
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public SlotPlan bind(RecordDescription outermost) {
        return (given, path, planner, record, place) -> {
            Map<Object, Object> rest = new LinkedHashMap<>(given.config());
            rest.keySet().removeAll(outermost.keys());
            record.node(place, component.plan(rest, path, planner));
        };
    }

    @Override
    public void read(Object record, Map<String, Written> byKey) {
        if (accessor.get(record) instanceof Map<?, ?> rest) {
            rest.forEach(
                    (key, value) ->
                            byKey.putIfAbsent(String.valueOf(key), new Written(component, value)));
        }
    }
}
