package org.keratin.verify.internal;

import org.keratin.core.KerasFunction;

/**
 * Replays a function: calls it with what was recorded.
 *
 * @param type the functions that a config of this kind may name
 */
record FunctionReplayer<F extends KerasFunction>(Class<F> type) implements Replayer<F> {

    @Override
    public void replay(Session<F> session) {
        session.compareOutputs(session.object().call(session.arguments(), session.ops()));
    }
}
