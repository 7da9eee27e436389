package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Sampling;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The functions of {@code keras.random}. The same seed gives the same numbers, on every machine;
 * other numbers than Keras draws.
 */
@ProviderType
public interface RandomOps extends IndexOps {

    /** Uniform over {@code minval} to {@code maxval}, which is left out. */
    default Tensor uniform(Shape shape, double minval, double maxval, DType dtype, long seed) {
        Tensor unit = random(RandomKind.UNIFORM, shape, dtype, seed);
        return add(multiply(unit, maxval - minval), minval);
    }

    /** Normal with a mean and a standard deviation. */
    default Tensor normal(Shape shape, double mean, double stddev, DType dtype, long seed) {
        Tensor standard = random(RandomKind.NORMAL, shape, dtype, seed);
        return add(multiply(standard, stddev), mean);
    }

    /** Normal, but within two standard deviations. */
    default Tensor truncatedNormal(
            Shape shape, double mean, double stddev, DType dtype, long seed) {
        Tensor standard = random(RandomKind.TRUNCATED_NORMAL, shape, dtype, seed);
        return add(multiply(standard, stddev), mean);
    }

    /** Integers uniform over {@code minval} to {@code maxval}, which is left out. */
    default Tensor randint(Shape shape, long minval, long maxval, DType dtype, long seed) {
        return Sampling.randint(this, shape, minval, maxval, dtype, seed);
    }

    /** 1 with the given probability, else 0. */
    default Tensor bernoulli(Shape shape, double probability, DType dtype, long seed) {
        return cast(
                less(random(RandomKind.UNIFORM, shape, DType.FLOAT32, seed), probability), dtype);
    }

    /**
     * How many of {@code counts} trials succeed, each with its probability; both broadcast to
     * {@code shape}.
     */
    default Tensor binomial(
            Shape shape, Tensor counts, Tensor probabilities, DType dtype, long seed) {
        return Sampling.binomial(this, shape, counts, probabilities, dtype, seed);
    }

    /** {@code numSamples} classes for each row of {@code logits}, {@code (batch, classes)}. */
    default Tensor categorical(Tensor logits, int numSamples, DType dtype, long seed) {
        return Sampling.categorical(this, logits, numSamples, dtype, seed);
    }

    /** The slices along one axis in random order. */
    default Tensor shuffle(Tensor x, int axis, long seed) {
        Tensor keys =
                random(RandomKind.UNIFORM, Shape.of(x.shape().dim(axis)), DType.FLOAT64, seed);
        return take(x, argsort(keys), axis);
    }

    /** Gamma with shape parameter {@code alpha}, which broadcasts to {@code shape}, and scale 1. */
    default Tensor gamma(Shape shape, Tensor alpha, DType dtype, long seed) {
        return Sampling.gamma(this, shape, alpha, dtype, seed);
    }

    /** Beta with parameters that broadcast to {@code shape}. */
    default Tensor beta(Shape shape, Tensor alpha, Tensor beta, DType dtype, long seed) {
        return Sampling.beta(this, shape, alpha, beta, dtype, seed);
    }

    /**
     * {@code inputs} with elements set to 0 with probability {@code rate}, the others divided by
     * {@code 1 - rate}.
     *
     * @param noiseShape broadcast to the shape of {@code inputs}, unknown axes as there; {@code
     *     null} for its shape
     */
    default Tensor dropout(Tensor inputs, double rate, Shape noiseShape, long seed) {
        return Sampling.dropout(this, inputs, rate, noiseShape, seed);
    }

    /** The seed of the {@code index}th of several draws that one {@code seed} stands for. */
    default long splitSeed(long seed, long index) {
        return Sampling.split(seed, index);
    }
}
