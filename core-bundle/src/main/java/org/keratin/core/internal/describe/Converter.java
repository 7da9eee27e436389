package org.keratin.core.internal.describe;

import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.Shown;

/** Turns plain values of a config into values of one Java type. */
public interface Converter {

    /**
     * Plans the conversion of a value that is not {@code null}.
     *
     * @throws ConfigException if it is not of the type
     */
    Node plan(Object value, Path path, Planner planner);

    /** What a value may be, in words. */
    String words();

    /** The error for a value that is not of the type. */
    default ConfigException mismatch(Object value, Path path) {
        return new ConfigException(
                path.toString(), "expected " + words() + ", found " + Shown.value(value));
    }
}
