package org.keratin.core.internal.describe;

import java.util.Map;

/** A component that is the object which the same dict describes. */
record SelfSlot(Component component, Accessor accessor) implements Slot {

    /** The key under which {@link #read} gives the object, which is none of a config. */
    static final String KEY = "";

    @Override
    public void collect(Map<String, Component> byKey) {
        // The object's keys are its own class's affair.
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public SlotPlan bind(RecordDescription outermost) {
        return (given, path, planner, record, place) ->
                record.node(place, component.plan(given.config(), path, planner));
    }

    @Override
    public void read(Object record, Map<String, Written> byKey) {
        byKey.put(KEY, new Written(component, accessor.get(record)));
    }
}
