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
 * {@code keras.initializers.TruncatedNormal}: drawn from a normal distribution, but again where
 * more than two standard deviations from its mean.
 *
 * @param mean its mean
 * @param stddev its standard deviation, before anything is drawn again
 * @param seed where the random numbers start
 */
@KerasExport(
        value = {"keras.initializers.TruncatedNormal", "keras.initializers.truncated_normal"},
        identifiers = "truncated_normal")
public record TruncatedNormal(
        @Default("0.0") double mean, @Default("0.05") double stddev, @Default("null") Seed seed)
        implements Initializer {

    /** Takes some seed where none is given. */
    public TruncatedNormal {
        seed = Seed.orNone(seed);
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.truncatedNormal(shape, mean, stddev, dtype, seed.next());
    }
}
