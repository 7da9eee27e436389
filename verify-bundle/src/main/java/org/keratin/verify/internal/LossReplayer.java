package org.keratin.verify.internal;

import org.keratin.core.losses.Loss;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Replays a loss: the loss of one batch. */
final class LossReplayer implements Replayer<Loss> {

    @Override
    public Class<Loss> type() {
        return Loss.class;
    }

    @Override
    public void replay(Session<Loss> session) {
        Tensor found = session.object().apply(session.arguments(), session.ops());
        session.compareOutputs(like(session.expectedOutputs(), found, session.ops()));
    }

    // A loss's config does not say what the loss computes in: one recorded in float16 comes back
    // as one of float32, in Keras too.
    private static Tensor like(Object expected, Tensor found, Ops ops) {
        return expected instanceof Tensor tensor
                        && tensor.dtype().isFloating()
                        && found.dtype().isFloating()
                ? ops.cast(found, tensor.dtype())
                : found;
    }
}
