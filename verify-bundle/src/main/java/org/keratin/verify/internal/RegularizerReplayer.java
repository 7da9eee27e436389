package org.keratin.verify.internal;

import org.keratin.core.regularizers.Regularizer;

/** Replays a regularizer: the penalty on one tensor. */
final class RegularizerReplayer implements Replayer<Regularizer> {

    @Override
    public Class<Regularizer> type() {
        return Regularizer.class;
    }

    @Override
    public void replay(Session<Regularizer> session) {
        session.compareOutputs(
                session.object().call(session.arguments().tensor(0, "x"), session.ops()));
    }
}
