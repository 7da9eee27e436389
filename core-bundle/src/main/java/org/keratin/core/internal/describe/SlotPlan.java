package org.keratin.core.internal.describe;

/** Plans one component of a record, when it is known which record is the outermost one. */
interface SlotPlan {

    /** Plans the component's value. */
    Node plan(Given given, Path path, Planner planner);

    /** Plans several components, in order. */
    static Node[] planAll(SlotPlan[] plans, Given given, Path path, Planner planner) {
        Node[] nodes = new Node[plans.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = plans[i].plan(given, path, planner);
        }
        return nodes;
    }
}
