package org.keratin.core.internal.describe;

import java.util.Map;
import org.keratin.core.errors.ConfigException;

/** A component that is one key. */
record KeySlot(Component component, Accessor accessor) implements Slot {

    @Override
    public void collect(Map<String, Component> byKey) {
        byKey.put(component.key(), component);
    }

    @Override
    public Node plan(Map<?, ?> config, RecordDescription description, Path path, Planner planner) {
        String key = component.key();
        Component outer = description.byKey.getOrDefault(key, component);
        Object value = config.get(key);
        if (value == null && !config.containsKey(key)) {
            if (outer.isRequired()) {
                throw new ConfigException(
                        path.key(key).toString(),
                        "expected "
                                + component.words()
                                + ", found nothing. "
                                + description.owner()
                                + " requires it");
            }
            value = outer.defaultValue();
        }
        Component effective =
                outer == component || outer.isRequired()
                        ? component
                        : component.withDefault(outer.defaultValue());
        return effective.plan(value, path.key(key), planner);
    }

    @Override
    public void read(Object record, Map<String, Written> byKey) {
        Object value = accessor.get(record);
        if (!component.isOmitted(value)) {
            byKey.put(component.key(), new Written(component, value));
        }
    }
}
