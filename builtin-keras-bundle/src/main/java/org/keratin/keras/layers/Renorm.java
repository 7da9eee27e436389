package org.keratin.keras.layers;

import java.util.Map;
import java.util.Set;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Moments;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * Batch renormalization: in training, {@code x} normalized by the batch is corrected to {@code r x
 * + d}, as if it had been normalized by moving averages.
 *
 * @param config the layer's
 * @param movingStddev the average that serves outside training, before it is squared
 * @param mean the average towards which training corrects
 * @param stddev the deviation towards which training corrects
 */
record Renorm(
        BatchNormalization.Config config, Variable movingStddev, Variable mean, Variable stddev) {

    private static final Set<String> LIMITS = Set.of("rmax", "rmin", "dmax");

    /** Gamma and beta with the correction in them. */
    record Correction(Tensor scale, Tensor offset) {}

    /** Checks the limits of the correction. */
    static void check(Map<String, Double> limits) {
        Double rmax = limits.get("rmax");
        Double rmin = limits.get("rmin");
        Double dmax = limits.get("dmax");
        if (!LIMITS.containsAll(limits.keySet())
                || rmax != null && rmin != null && rmax < rmin
                || dmax != null && dmax < 0) {
            throw ConfigException.expected(
                    "renorm_clipping",
                    "rmax, rmin (not above rmax) and dmax (not negative), or some of them",
                    limits.toString());
        }
    }

    /** Makes the square root of what {@code initializer} makes. */
    static Initializer rootOf(Initializer initializer) {
        return new Root(initializer);
    }

    private record Root(Initializer initializer) implements Initializer {

        @Override
        public Tensor call(Shape shape, DType dtype, Ops ops) {
            return ops.sqrt(initializer.call(shape, dtype, ops));
        }
    }

    /** The correction for a batch; the gamma and beta may be {@code null}. */
    Correction correction(Moments batch, Tensor gamma, Tensor beta, Ops ops) {
        DType dtype = batch.mean().dtype();
        Tensor least = Tensor.scalar(Math.sqrt(config.epsilon()), dtype);
        Tensor target = ops.maximum(ops.cast(stddev.value(), dtype), least);
        Tensor away = ops.subtract(batch.mean(), ops.cast(mean.value(), dtype));
        Tensor r = limited(ops.divide(deviation(batch, ops), target), "rmin", "rmax", ops);
        Tensor d = ops.divide(away, target);
        Double dmax = config.renormClipping().get("dmax");
        if (dmax != null) {
            d = ops.clip(d, -dmax, dmax);
        }
        Tensor scale = gamma == null ? r : ops.multiply(r, gamma);
        Tensor offset = gamma == null ? d : ops.multiply(d, gamma);
        return new Correction(scale, beta == null ? offset : ops.add(offset, beta));
    }

    private Tensor limited(Tensor r, String least, String most, Ops ops) {
        Double min = config.renormClipping().get(least);
        Double max = config.renormClipping().get(most);
        Tensor atLeast = min == null ? r : ops.maximum(r, min);
        return max == null ? atLeast : ops.minimum(atLeast, max);
    }

    private Tensor deviation(Moments batch, Ops ops) {
        return ops.sqrt(ops.add(batch.variance(), config.epsilon()));
    }

    /** Takes a batch up into all averages. */
    void update(Moments batch, Variable movingMean, Variable movingVariance, Ops ops) {
        Tensor deviation = deviation(batch, ops);
        double momentum = config.renormMomentum();
        BatchNormalization.average(mean, batch.mean(), momentum, ops);
        BatchNormalization.average(stddev, deviation, momentum, ops);
        BatchNormalization.average(movingMean, batch.mean(), config.momentum(), ops);
        BatchNormalization.average(movingStddev, deviation, config.momentum(), ops);
        Tensor squared = ops.square(ops.cast(movingStddev.value(), deviation.dtype()));
        Tensor variance = ops.relu(ops.subtract(squared, config.epsilon()));
        movingVariance.assign(ops.cast(variance, movingVariance.dtype()));
    }
}
