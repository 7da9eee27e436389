package org.keratin.core.layers;

import org.keratin.core.constraints.Constraint;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/**
 * What a layer asks for when it adds a weight; each {@code with…} is this with one thing changed.
 *
 * <pre>{@code
 * kernel = addWeight(Weight.of("kernel", Shape.of(in, units), config.kernelInitializer()).regularizer(config.kernelRegularizer()));
 * }</pre>
 *
 * @param name its own name
 * @param shape the lengths of its axes
 * @param initializer makes the start value
 * @param regularizer a penalty on it, or {@code null}
 * @param constraint where it may be, or {@code null} for anywhere
 * @param trainable whether optimizers may change it
 * @param dtype its dtype; {@code null} for that of the layer's policy
 */
public record Weight(
        String name,
        Shape shape,
        Initializer initializer,
        Regularizer regularizer,
        Constraint constraint,
        boolean trainable,
        DType dtype) {

    /** A trainable one of the policy's dtype. */
    public static Weight of(String name, Shape shape, Initializer initializer) {
        return new Weight(name, shape, initializer, null, null, true, null);
    }

    /** With a penalty on it; {@code null} for none. */
    public Weight regularizer(Regularizer other) {
        return new Weight(name, shape, initializer, other, constraint, trainable, dtype);
    }

    /** With a limit to where it may be; {@code null} for none. */
    public Weight constraint(Constraint other) {
        return new Weight(name, shape, initializer, regularizer, other, trainable, dtype);
    }

    /** As state, which optimizers do not change. */
    public Weight notTrainable() {
        return new Weight(name, shape, initializer, regularizer, constraint, false, dtype);
    }

    /** Of a dtype of its own. */
    public Weight dtype(DType other) {
        return new Weight(name, shape, initializer, regularizer, constraint, trainable, other);
    }
}
