package org.keratin.verify.internal;

import org.keratin.core.constraints.Constraint;

/** Replays a constraint: one tensor, moved to where it may be. */
final class ConstraintReplayer implements Replayer<Constraint> {

    @Override
    public Class<Constraint> type() {
        return Constraint.class;
    }

    @Override
    public void replay(Session<Constraint> session) {
        session.compareOutputs(
                session.object().call(session.arguments().tensor(0, "w"), session.ops()));
    }
}
