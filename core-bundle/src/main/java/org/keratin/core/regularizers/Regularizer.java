package org.keratin.core.regularizers;

import org.keratin.core.KerasObject;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A penalty on a weight or an output, added to the loss ({@code keras.regularizers.Regularizer}).
 * Usually a record whose components are its config.
 */
@ConsumerType
public interface Regularizer extends KerasObject {

    /** The penalty on {@code x}, a scalar of its dtype. */
    Tensor call(Tensor x, Ops ops);
}
