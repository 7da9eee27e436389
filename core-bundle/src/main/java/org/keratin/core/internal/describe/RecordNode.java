package org.keratin.core.internal.describe;

/**
 * A record whose components are planned: the values that are there, and the nodes of the others.
 */
final class RecordNode implements Node {

    private final RecordDescription description;
    private final Path path;
    private final Object[] values;
    private Node[] nodes;

    private RecordNode(RecordDescription description, Path path, int components) {
        this.description = description;
        this.path = path;
        this.values = new Object[components];
    }

    /** Plans all components by {@code plans}, in order. */
    static RecordNode plan(
            RecordDescription description,
            SlotPlan[] plans,
            Given given,
            Path path,
            Planner planner) {
        RecordNode record = new RecordNode(description, path, plans.length);
        for (int i = 0; i < plans.length; i++) {
            if (plans[i] instanceof KeyPlan key) {
                // Most components are keys, and most values of these are there already.
                Object ready = key.ready(given);
                if (ready == KeyPlan.NOT_READY) {
                    record.node(i, key.plan(given, path, planner));
                } else {
                    record.values[i] = ready;
                }
            } else {
                plans[i].plan(given, path, planner, record, i);
            }
        }
        return record;
    }

    /** The component at {@code place} is what {@code node} makes. */
    void node(int place, Node node) {
        if (node instanceof Constant constant) {
            values[place] = constant.value();
            return;
        }
        if (nodes == null) {
            nodes = new Node[values.length];
        }
        nodes[place] = node;
    }

    @Override
    public Object make(Making making) {
        if (nodes != null) {
            for (int i = 0; i < nodes.length; i++) {
                if (nodes[i] != null) {
                    values[i] = nodes[i].make(making);
                }
            }
        }
        return description.create(values, path);
    }
}
