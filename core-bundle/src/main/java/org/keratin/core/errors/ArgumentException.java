package org.keratin.core.errors;

/**
 * Thrown when a function is called with an argument that it does not have, without one that it
 * needs, or with one of another type.
 */
public final class ArgumentException extends KeratinException {

    private static final long serialVersionUID = 1L;

    /** Makes one that names the function and the argument, and says what was expected and found. */
    public ArgumentException(String message) {
        super(message);
    }
}
