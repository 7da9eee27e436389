package org.keratin.core.catalogue;

import java.util.List;

/**
 * What one class or function is, and what its config may hold.
 *
 * @param provider who provides it
 * @param javaClass the Java class, if there is one of its own; else empty
 * @param parameters its keys or parameters, in order; empty where the factory does not tell
 */
public record ClassDescription(Provider provider, String javaClass, List<Parameter> parameters) {

    /** Takes a copy of the list. */
    public ClassDescription {
        parameters = List.copyOf(parameters);
    }
}
