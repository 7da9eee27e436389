package org.keratin.core.errors;

/** Thrown when an input asks for more than the limits allow, before memory is taken for it. */
public final class LimitException extends KeratinException {

    private static final long serialVersionUID = 1L;

    /** Makes one that names the place, the limit, what was found, and how to raise the limit. */
    public LimitException(String message) {
        super(message);
    }
}
