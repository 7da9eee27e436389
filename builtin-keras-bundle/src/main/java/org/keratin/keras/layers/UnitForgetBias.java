package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The start of an LSTM's bias: 1 for the forget gate, which is the second of four parts, and what
 * another initializer makes for the others.
 *
 * @param others makes the other parts
 */
record UnitForgetBias(Initializer others) implements Initializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        int units = shape.last() / 4;
        return ops.concatenate(
                List.of(
                        others.call(Shape.of(units), dtype, ops),
                        ops.ones(Shape.of(units), dtype),
                        others.call(Shape.of(2 * units), dtype, ops)),
                0);
    }
}
