package org.keratin.keras.internal;

import org.keratin.core.ObjectName;
import org.keratin.core.losses.LossFunction;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A function of a table that is a loss: its first parameters are what is true and predicted. */
final class TableLoss extends TableFunction<Tensor> implements LossFunction {

    TableLoss(ObjectName name, Signature signature, Computation<Tensor> computation) {
        super(name, signature, computation);
    }

    @Override
    public Tensor call(Tensor yTrue, Tensor yPred, Ops ops) {
        return callFirst(ops, yTrue, yPred);
    }
}
