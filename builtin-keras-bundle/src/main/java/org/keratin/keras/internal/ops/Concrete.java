package org.keratin.keras.internal.ops;

import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Tensor;

/** Tensors whose elements decide the shape of a result. */
final class Concrete {

    private Concrete() {}

    /**
     * {@code x}, which holds data.
     *
     * @throws ShapeException if it does not, since the shape of what {@code function} gives cannot
     *     be told then
     */
    static Tensor require(String function, Tensor x) {
        if (!x.isConcrete()) {
            throw new ShapeException(
                    "keras.ops."
                            + function
                            + ": the shape of the result depends on the elements, expected a tensor that holds data, found "
                            + x
                            + ". In a model, give the size where the function takes one.");
        }
        return x;
    }
}
