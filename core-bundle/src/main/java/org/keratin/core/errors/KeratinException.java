package org.keratin.core.errors;

/** What all exceptions of the runtime are. */
public class KeratinException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one that says where, what was found, what was expected and what to do. */
    public KeratinException(String message) {
        super(message);
    }

    /** Makes one with a cause. */
    public KeratinException(String message, Throwable cause) {
        super(message, cause);
    }
}
