package org.keratin.core.errors;

/**
 * Thrown when a class factory, or a constructor that it calls, fails with something that is no
 * error of ours, or makes the wrong thing.
 */
public final class FactoryException extends ConfigException {

    private static final long serialVersionUID = 1L;

    /** Makes one that names the class and the bundle. */
    public FactoryException(String path, String problem, Throwable cause) {
        super(path, problem, cause);
    }
}
