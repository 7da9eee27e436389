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
 * {@code keras.initializers.RandomNormal}: drawn from a normal distribution.
 *
 * @param mean its mean
 * @param stddev its standard deviation
 * @param seed where the random numbers start
 */
@KerasExport(
        value = {"keras.initializers.RandomNormal", "keras.initializers.random_normal"},
        identifiers = {"random_normal", "normal"})
public record RandomNormal(
        @Default("0.0") double mean, @Default("0.05") double stddev, @Default("null") Seed seed)
        implements Initializer {

    /** Takes some seed where none is given. */
    public RandomNormal {
        seed = Seed.orNone(seed);
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.normal(shape, mean, stddev, dtype, seed.next());
    }
}
