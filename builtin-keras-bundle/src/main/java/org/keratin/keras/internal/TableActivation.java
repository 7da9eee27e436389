package org.keratin.keras.internal;

import org.keratin.core.ObjectName;
import org.keratin.core.activations.Activation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A function of a table that is an activation: its first parameter is the tensor. */
final class TableActivation extends TableFunction<Tensor> implements Activation {

    TableActivation(ObjectName name, Signature signature, Computation<Tensor> computation) {
        super(name, signature, computation);
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return callFirst(ops, x);
    }
}
