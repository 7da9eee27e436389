package org.keratin.core.errors;

import java.util.function.UnaryOperator;

/**
 * Thrown when a config asks for something that could run code or reach files: a Python lambda, a
 * pickle, a path, another framework's object.
 */
public final class UnsafeConfigException extends ConfigException {

    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public UnsafeConfigException(String path, String problem) {
        super(path, problem);
    }

    @Override
    public UnsafeConfigException at(UnaryOperator<String> newPath) {
        return new UnsafeConfigException(newPath.apply(path()), problem());
    }
}
