package org.keratin.core.catalogue;

import java.util.Collection;
import org.keratin.core.KerasFunction;
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
}
