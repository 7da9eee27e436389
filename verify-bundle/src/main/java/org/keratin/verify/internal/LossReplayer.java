package org.keratin.verify.internal;

import org.keratin.core.losses.Loss;
import org.keratin.tensor.Tensor;

/** Replays a loss: applies it to what was recorded. */
final class LossReplayer implements Replayer<Loss> {

    @Override
    public Class<Loss> type() {
        return Loss.class;
    }

    @Override
    public void replay(Session<Loss> session) {
        Tensor found = session.object().apply(session.arguments(), session.ops());
        // A loss's dtype is no part of its config: a case of one that computed in float16 is
        // replayed in float32.
        Object expected = session.expectedOutputs();
        session.compareOutputs(
                expected instanceof Tensor tensor && tensor.dtype().isFloating()
                        ? session.ops().cast(found, tensor.dtype())
                        : found);
    }
}
