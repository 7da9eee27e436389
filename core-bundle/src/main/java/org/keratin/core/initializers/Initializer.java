package org.keratin.core.initializers;

import org.keratin.core.KerasObject;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes the start value of a weight ({@code keras.initializers.Initializer}). Usually a record
 * whose components are its config.
 */
@ConsumerType
public interface Initializer extends KerasObject {

    /** A tensor of {@code shape} and {@code dtype}. */
    Tensor call(Shape shape, DType dtype, Ops ops);
}
