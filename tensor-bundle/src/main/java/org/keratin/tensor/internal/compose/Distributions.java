package org.keratin.tensor.internal.compose;

import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.kernel.Counter;

/**
 * Draws from distributions that take more than one random number each; each draw has a stream of
 * its own.
 */
final class Distributions {

    private static final int FEW_TRIALS = 40;

    private Distributions() {}

    /** Gamma with shape parameter {@code alpha} and scale 1, by Marsaglia and Tsang's method. */
    static double gamma(long stream, double alpha) {
        if (!(alpha > 0)) {
            throw new TensorException("expected a shape parameter above 0, found " + alpha);
        }
        if (alpha < 1) {
            // The last uniform of the stream is one that the method does not get to.
            double boost = 1 - Counter.uniform(stream, -1);
            return gamma(stream, alpha + 1) * StrictMath.pow(boost, 1 / alpha);
        }
        double d = alpha - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        for (long attempt = 0; ; attempt++) {
            long own = Counter.stream(Counter.bits(stream, attempt));
            double normal = Counter.normal(own, 0);
            double cube = 1 + c * normal;
            double v = cube * cube * cube;
            double uniform = 1 - Counter.uniform(own, 2);
            if (cube > 0
                    && StrictMath.log(uniform)
                            < normal * normal / 2 + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }

    /** Beta, as a share of two gammas. */
    static double beta(long stream, double alpha, double beta) {
        double first = gamma(Counter.bits(stream, 0), alpha);
        double second = gamma(Counter.bits(stream, 1), beta);
        return first + second > 0
                ? first / (first + second)
                : Counter.uniform(stream, 2) < alpha / (alpha + beta) ? 1 : 0;
    }

    /**
     * How many of {@code count} trials succeed: many trials are halved at the one in the middle,
     * whose place is beta.
     */
    static double binomial(long stream, double count, double probability) {
        if (!(count >= 0 && count <= 0x1p53 && probability >= 0 && probability <= 1)) {
            throw new TensorException(
                    "expected a count and a probability, found " + count + " and " + probability);
        }
        double succeeded = 0;
        double left = Math.floor(count);
        double chance = probability;
        long step = 0;
        while (left > FEW_TRIALS) {
            double middle = Math.floor((left + 1) / 2);
            double place = beta(Counter.bits(stream, step++), middle, left + 1 - middle);
            if (place <= chance) {
                succeeded += middle;
                left -= middle;
                chance = place < 1 ? (chance - place) / (1 - place) : 0;
            } else {
                left = middle - 1;
                chance /= place;
            }
        }
        for (int i = 0; i < left; i++) {
            if (Counter.uniform(stream, step++) < chance) {
                succeeded++;
            }
        }
        return succeeded;
    }
}
