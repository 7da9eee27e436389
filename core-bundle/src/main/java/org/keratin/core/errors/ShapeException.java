package org.keratin.core.errors;

/** Thrown when an object is given tensors of a rank, shape or dtype that it does not take. */
public final class ShapeException extends KeratinException {

    private static final long serialVersionUID = 1L;

    /** Makes one that names the object, and says what was expected and found. */
    public ShapeException(String message) {
        super(message);
    }
}
