package org.keratin.core.config;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A value that stands in configs in more than one form, such as an int or a list of ints.
 *
 * <p>A class that implements this has a public static method {@code of(Object)} that makes it from
 * the deserialized value, and throws {@link IllegalArgumentException} with what was expected ("an
 * int or a list of ints") as its message if it cannot. {@code null} reaches it only where the
 * component's default is not {@code null}.
 */
@ConsumerType
public interface ConfigValue {

    /** What the config holds: plain values, Keras objects, lists and maps of these. */
    Object toConfig();
}
