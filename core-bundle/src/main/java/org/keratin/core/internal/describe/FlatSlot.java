package org.keratin.core.internal.describe;

import java.util.Map;
import org.keratin.core.errors.ConfigException;

/**
 * A component whose own components are keys, some with another default than they have themselves. A
 * component of the outer record with one of these keys decides its default and its value.
 */
record FlatSlot(RecordDescription inner, Map<?, ?> defaults, Accessor accessor) implements Slot {

    FlatSlot {
        for (Object key : defaults.keySet()) {
            if (!inner.byKey.containsKey(key)) {
                throw new ConfigException(
                        inner.owner(), "expected defaults of its keys, found one of " + key);
            }
        }
    }

    @Override
    public void collect(Map<String, Component> byKey) {
        inner.byKey.forEach((key, component) -> byKey.putIfAbsent(key, own(key, component)));
    }

    private Component own(String key, Component component) {
        return defaults.containsKey(key) ? component.withDefault(defaults.get(key)) : component;
    }

    @Override
    public boolean isOpen() {
        return inner.isOpen();
    }

    @Override
    public SlotPlan bind(RecordDescription outermost) {
        SlotPlan[] plans = inner.bindSlots(outermost);
        return (given, path, planner, record, place) ->
                record.node(place, RecordNode.plan(inner, plans, given, path, planner));
    }

    @Override
    public void read(Object record, Map<String, Written> byKey) {
        Object nested = accessor.get(record);
        if (nested != null) {
            inner.slots.forEach(slot -> slot.read(nested, byKey));
        }
    }
}
