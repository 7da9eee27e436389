package org.keratin.core.internal.describe;

import org.keratin.core.KerasObject;

/** Looks up what configs name. Implemented by the engine; converters ask it for nested objects. */
public interface Planner {

    /** Any value: plain, special form or object. */
    Node any(Object value, Path path);

    /** An object of type {@code type}, from a dict or a string identifier. */
    Node object(Object value, Class<? extends KerasObject> type, Path path);
}
