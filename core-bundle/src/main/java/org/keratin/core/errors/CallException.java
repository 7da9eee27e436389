package org.keratin.core.errors;

/** Thrown when an object's computation fails; the message names the object, the cause says why. */
public final class CallException extends KeratinException {

    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public CallException(String message, Throwable cause) {
        super(message, cause);
    }
}
