package org.keratin.keras.internal;

import org.keratin.core.activations.Activation;
import org.keratin.tensor.UnaryOp;

/** Which of Keras's activations are functions of single elements that back ends know by name. */
public final class PlainActivations {

    private PlainActivations() {}

    /** What {@code activation} does to each element, or {@code null} if that is anything else. */
    public static UnaryOp unary(Activation activation) {
        // A class of somebody else may bear the same name.
        if (!(activation instanceof TableActivation known)) {
            return null;
        }
        return switch (known.objectName().className()) {
            case "tanh" -> UnaryOp.TANH;
            case "sigmoid" -> UnaryOp.SIGMOID;
            case "relu" -> UnaryOp.RELU;
            default -> null;
        };
    }
}
