package org.keratin.core.constraints;

import org.keratin.core.KerasObject;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Moves a weight back to where it may be, after each step of an optimizer ({@code
 * keras.constraints.Constraint}). Usually a record whose components are its config.
 */
@ConsumerType
public interface Constraint extends KerasObject {

    /** The allowed tensor for {@code x}, of its shape and dtype. */
    Tensor call(Tensor x, Ops ops);
}
