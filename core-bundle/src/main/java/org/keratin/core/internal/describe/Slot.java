package org.keratin.core.internal.describe;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Rest;
import org.keratin.core.config.Self;

/** What one component of a config record stands for: a key, many keys, or the object itself. */
interface Slot {

    static Slot of(RecordComponent component) {
        Accessor accessor = new Accessor(component);
        if (component.isAnnotationPresent(Flatten.class)) {
            return new FlatSlot(
                    RecordDescription.of(component.getType()),
                    Defaults.ofFlattened(component),
                    accessor);
        }
        if (component.isAnnotationPresent(Self.class)) {
            return new SelfSlot(Component.of(component), accessor);
        }
        if (component.isAnnotationPresent(Rest.class)) {
            return new RestSlot(Component.of(component), accessor);
        }
        return new KeySlot(Component.of(component), accessor);
    }

    /** Puts in the keys that this stands for. */
    void collect(Map<String, Component> byKey);

    /** Whether this takes keys that are not known beforehand. */
    default boolean isOpen() {
        return false;
    }

    /** How its value is planned, as a part of {@code outermost}, which decides defaults. */
    SlotPlan bind(RecordDescription outermost);

    /** Reads the values that {@code get_config} writes, by key. */
    void read(Object record, Map<String, Written> byKey);
}
