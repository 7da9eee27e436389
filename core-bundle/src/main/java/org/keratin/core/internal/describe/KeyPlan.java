package org.keratin.core.internal.describe;

import org.keratin.core.errors.ConfigException;

/**
 * Plans the value of one key. A component of the outermost record with this key decides whether
 * there is a default, and which.
 */
final class KeyPlan implements SlotPlan {

    /** Stands for a value that has to be planned. */
    static final Object NOT_READY = new Object();

    private final int index;
    private final Component component;
    private final Component effective;
    private final boolean required;
    private final Object defaultValue;
    private final Object readyDefault;
    private final RecordDescription outermost;

    KeyPlan(Component component, RecordDescription outermost) {
        Component outer = outermost.byKey.getOrDefault(component.key(), component);
        this.index = outermost.indexOf(component.key());
        this.component = component;
        this.required = outer.isRequired();
        this.defaultValue = outer.defaultValue();
        this.effective =
                outer == component || required ? component : component.withDefault(defaultValue);
        this.readyDefault = required ? NOT_READY : effective.ready(defaultValue);
        this.outermost = outermost;
    }

    /** Its value, if that needs no planner and is allowed; else {@link #NOT_READY}. */
    Object ready(Given given) {
        if (!given.has(index)) {
            return readyDefault;
        }
        return effective.ready(given.get(index));
    }

    @Override
    public void plan(Given given, Path path, Planner planner, RecordNode record, int place) {
        record.node(place, plan(given, path, planner));
    }

    /** Plans its value, which is not {@linkplain #ready ready}. */
    Node plan(Given given, Path path, Planner planner) {
        if (!given.has(index) && required) {
            throw new ConfigException(
                    path.key(component.key()).toString(),
                    "expected "
                            + component.words()
                            + ", found nothing. "
                            + outermost.owner()
                            + " requires it");
        }
        Object value = given.has(index) ? given.get(index) : defaultValue;
        return effective.plan(value, path.key(component.key()), planner);
    }
}
