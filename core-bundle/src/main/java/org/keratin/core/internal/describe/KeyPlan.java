package org.keratin.core.internal.describe;

import org.keratin.core.errors.ConfigException;

/**
 * Plans the value of one key. A component of the outermost record with this key decides whether
 * there is a default, and which.
 */
final class KeyPlan implements SlotPlan {

    private final int index;
    private final Component component;
    private final Component effective;
    private final boolean required;
    private final Object defaultValue;
    private final Node.Constant defaultNode;
    private final RecordDescription outermost;

    KeyPlan(Component component, RecordDescription outermost) {
        Component outer = outermost.byKey.getOrDefault(component.key(), component);
        this.index = outermost.indexOf(component.key());
        this.component = component;
        this.required = outer.isRequired();
        this.defaultValue = outer.defaultValue();
        this.effective =
                outer == component || required ? component : component.withDefault(defaultValue);
        this.defaultNode = required ? null : effective.constant(defaultValue);
        this.outermost = outermost;
    }

    @Override
    public void plan(Given given, Path path, Planner planner, RecordNode record, int place) {
        Object value = given.values()[index];
        if (value != Given.ABSENT) {
            effective.planKey(value, path, planner, record, place);
            return;
        }
        if (required) {
            throw new ConfigException(
                    path.key(component.key()).toString(),
                    "expected "
                            + component.words()
                            + ", found nothing. "
                            + outermost.owner()
                            + " requires it");
        }
        if (defaultNode != null) {
            record.value(place, defaultNode.value());
        } else {
            effective.planKey(defaultValue, path, planner, record, place);
        }
    }
}
