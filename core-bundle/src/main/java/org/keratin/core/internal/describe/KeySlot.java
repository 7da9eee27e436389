package org.keratin.core.internal.describe;

import java.util.Map;

/** A component that is one key. */
record KeySlot(Component component, Accessor accessor) implements Slot {

    @Override
    public void collect(Map<String, Component> byKey) {
        byKey.put(component.key(), component);
    }

    @Override
    public SlotPlan bind(RecordDescription outermost) {
        return new KeyPlan(component, outermost);
    }

    @Override
    public void read(Object record, Map<String, Written> byKey) {
        Object value = accessor.get(record);
        if (!component.isOmitted(value)) {
            byKey.put(component.key(), new Written(component, value));
        }
    }
}
