package org.keratin.core;

import org.keratin.core.layers.CallContext;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A node of a model's graph: a layer, or an operation of {@code keras.ops} ({@code
 * keras.Operation}).
 */
@ConsumerType
public interface Operation extends KerasObject {

    /** Its name, unique within its model. */
    String name();

    /**
     * Applies it: {@code __call__} in Keras.
     *
     * @return a tensor, or a list or map of these
     * @throws org.keratin.core.errors.KeratinException if the arguments are not what it takes
     */
    Object apply(Arguments arguments, CallContext context);
}
