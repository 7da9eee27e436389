package org.keratin.keras.internal;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Ops;
import org.keratin.tensor.TensorException;

/** One function of a table. Immutable. */
class TableFunction<R> implements KerasFunction {

    private final ObjectName name;
    private final Signature signature;
    private final Computation<? extends R> computation;

    TableFunction(ObjectName name, Signature signature, Computation<? extends R> computation) {
        this.name = name;
        this.signature = signature;
        this.computation = computation;
    }

    @Override
    public final ObjectName objectName() {
        return name;
    }

    @Override
    public final List<Parameter> parameters() {
        return signature.parameters();
    }

    @Override
    public final R call(Arguments arguments, Ops ops) {
        return compute(signature.bind(name.display(), arguments), ops);
    }

    /** Calls it with its first parameters alone. */
    final R callFirst(Ops ops, Object... first) {
        return compute(signature.bindFirst(name.display(), first), ops);
    }

    /** Its parameters. */
    final Signature signature() {
        return signature;
    }

    private R compute(Bound arguments, Ops ops) {
        try {
            return computation.compute(arguments, ops);
        } catch (TensorException | ArithmeticException e) {
            throw new CallException(name.display() + ": " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            // Of arrays that sizes among the arguments asked for; they are garbage by now.
            throw new CallException(
                    name.display() + ": expected a computation that fits into memory", e);
        }
    }

    @Override
    public final String toString() {
        return name.display();
    }
}
