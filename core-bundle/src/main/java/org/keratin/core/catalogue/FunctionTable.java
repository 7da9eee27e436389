package org.keratin.core.catalogue;

import java.util.Collection;
import java.util.Map;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Many functions at a time, as a service: those of one module of Keras, say.
 *
 * <p>Each function's {@link KerasFunction#objectName()} says under which names it is found.
 */
@ConsumerType
public interface FunctionTable {

    /** The functions; always the same. */
    Collection<? extends KerasFunction> functions();

    /**
     * Classes that come along with the functions, such as the operation that a functional model's
     * graph holds for a function of {@code keras.ops}; always the same.
     */
    default Map<ObjectName, ClassFactory> classes() {
        return Map.of();
    }
}
