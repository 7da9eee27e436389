package org.keratin.core.catalogue;

/**
 * One key of a class's config, or one parameter of a function.
 *
 * @param name in snake case
 * @param type what it may be, in words: {@code int, at least 1}
 * @param required whether there is no default
 * @param defaultValue the default, a plain value, if it is not required
 */
public record Parameter(String name, String type, boolean required, Object defaultValue) {

    /** One that must be given. */
    public static Parameter required(String name, String type) {
        return new Parameter(name, type, true, null);
    }

    /** One with a default. */
    public static Parameter optional(String name, String type, Object defaultValue) {
        return new Parameter(name, type, false, defaultValue);
    }
}
