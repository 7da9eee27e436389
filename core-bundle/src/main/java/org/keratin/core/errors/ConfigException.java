package org.keratin.core.errors;

import java.util.function.UnaryOperator;

/**
 * Thrown when a config does not describe an object of its class: a value of the wrong type or out
 * of range, an unknown or missing key.
 *
 * <p>A class that checks its own arguments throws {@link #expected}; the deserializer puts the path
 * of the object in front.
 */
public class ConfigException extends KeratinException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * Makes one.
     *
     * @param path where, such as {@code $.config.layers[3].config.units}
     * @param problem what was found and what was expected, in one sentence
     */
    public ConfigException(String path, String problem) {
        this(path, problem, null);
    }

    /** Makes one with a cause. */
    public ConfigException(String path, String problem, Throwable cause) {
        super(path + ": " + problem, cause);
        this.path = path;
        this.problem = problem;
    }

    /**
     * What a class's constructor or its config record throws when a value is not allowed.
     *
     * @param key the key of the config, in snake case
     * @param expected what would be allowed, as in "a number from 0 to 1"
     * @param found the value
     */
    public static ConfigException expected(String key, String expected, Object found) {
        return new ConfigException(key, "expected " + expected + ", found " + Shown.value(found));
    }

    /** Where in the config. */
    public String path() {
        return path;
    }

    /** What is wrong there, without the path. */
    public String problem() {
        return problem;
    }

    /** The same with another path, as when an object within another failed. */
    public ConfigException at(UnaryOperator<String> newPath) {
        return new ConfigException(newPath.apply(path), problem, getCause());
    }
}
