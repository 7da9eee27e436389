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
    private final Node defaultNode;
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
    public Node plan(Given given, Path path, Planner planner) {
        Object value = given.values()[index];
        if (value != Given.ABSENT) {
            return effective.planKey(value, path, planner);
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
        return defaultNode != null ? defaultNode : effective.planKey(defaultValue, path, planner);
    }
}
