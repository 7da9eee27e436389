package org.keratin.tensor;

/**
 * Thrown when an operation is asked for something that its operands' shapes, dtypes or values do
 * not allow.
 */
public class TensorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Makes one that says what was found and what was expected. */
    public TensorException(String message) {
        super(message);
    }
}
