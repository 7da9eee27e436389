package org.keratin.verify.internal;

import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.Operation;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;

/** Replays an operation of a functional model's graph: an object that is applied. */
final class OperationReplayer implements Replayer<KerasObject> {

    @Override
    public Class<KerasObject> type() {
        return KerasObject.class;
    }

    @Override
    public void replay(Session<KerasObject> session) {
        session.compareOutputs(apply(session));
    }

    private static Object apply(Session<KerasObject> session) {
        KerasObject object = session.object();
        if (object instanceof KerasFunction function) {
            return function.call(session.arguments(), session.ops());
        }
        if (object instanceof Operation operation) {
            return operation.apply(session.arguments(), new CallContext(session.ops(), false));
        }
        throw ConfigException.expected(
                "$", "an operation, which can be applied", object.objectName().display());
    }
}
