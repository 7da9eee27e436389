package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.initializers.Initializer;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.RandomUniform}: drawn evenly from between two bounds.
 *
 * @param minval the lower bound, which may be drawn
 * @param maxval the upper bound, which is not drawn
 * @param seed where the random numbers start
 */
@KerasExport(
        value = {"keras.initializers.RandomUniform", "keras.initializers.random_uniform"},
        identifiers = {"random_uniform", "uniform"})
public record RandomUniform(
        @Default("-0.05") double minval, @Default("0.05") double maxval, @Default("null") Seed seed)
        implements Initializer {

    /** Takes some seed where none is given. */
    public RandomUniform {
        seed = Seed.orNone(seed);
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.uniform(shape, minval, maxval, dtype, seed.next());
    }
}
