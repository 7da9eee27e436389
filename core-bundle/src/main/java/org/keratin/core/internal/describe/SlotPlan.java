package org.keratin.core.internal.describe;

/** Plans one component of a record, when it is known which record is the outermost one. */
interface SlotPlan {

    /**
     * Plans the component's value, and puts it, or its node, at {@code place} of {@code record}.
     */
    void plan(Given given, Path path, Planner planner, RecordNode record, int place);
}
