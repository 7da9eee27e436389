package org.keratin.verify.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What the numbers that an initializer draws must look like.
 *
 * @param mean their mean
 * @param deviation their standard deviation
 * @param min none is smaller
 * @param max none is larger
 * @param known how many numbers mean and deviation were estimated from; infinitely many, if they
 *     are exact
 */
record Distribution(double mean, double deviation, double min, double max, double known) {

    // How many standard errors an estimate may be off: one draw in a thousand million is.
    private static final double SURE = 6;
    // Below these, a sample says little about its deviation, or its being a draw at all.
    private static final int ENOUGH_FOR_DEVIATION = 30;
    private static final int ENOUGH_TO_DIFFER = 4;
    // The deviation that is left of a normal distribution cut at two of its own.
    private static final double CUT = 0.87962566103423978;

    private static Distribution uniform(double min, double max) {
        return new Distribution(
                (min + max) / 2, (max - min) / Math.sqrt(12), min, max, Double.POSITIVE_INFINITY);
    }

    private static Distribution normal(double mean, double deviation) {
        return new Distribution(
                mean,
                deviation,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    private static Distribution truncated(double mean, double deviation) {
        return new Distribution(
                mean,
                deviation * CUT,
                mean - 2 * deviation,
                mean + 2 * deviation,
                Double.POSITIVE_INFINITY);
    }

    /** That of one of Keras's initializers, if it draws at random. */
    static Optional<Distribution> ofBuiltIn(String className, Map<?, ?> config, Shape shape) {
        return Optional.ofNullable(
                switch (className) {
                    case "RandomNormal" -> normal(number(config, "mean"), number(config, "stddev"));
                    case "TruncatedNormal" ->
                            truncated(number(config, "mean"), number(config, "stddev"));
                    case "RandomUniform" ->
                            uniform(number(config, "minval"), number(config, "maxval"));
                    case "GlorotNormal" -> scaled(1, "fan_avg", "truncated_normal", config, shape);
                    case "GlorotUniform" -> scaled(1, "fan_avg", "uniform", config, shape);
                    case "HeNormal" -> scaled(2, "fan_in", "truncated_normal", config, shape);
                    case "HeUniform" -> scaled(2, "fan_in", "uniform", config, shape);
                    case "LecunNormal" -> scaled(1, "fan_in", "truncated_normal", config, shape);
                    case "LecunUniform" -> scaled(1, "fan_in", "uniform", config, shape);
                    case "VarianceScaling" ->
                            scaled(
                                    number(config, "scale"),
                                    String.valueOf(config.get("mode")),
                                    String.valueOf(config.get("distribution")),
                                    config,
                                    shape);
                    default -> null;
                });
    }

    /**
     * That of an initializer that we know nothing of but that its config has a {@code seed}: mean
     * and deviation are those of what was recorded.
     */
    static Optional<Distribution> ofSample(Map<?, ?> config, Object recorded) {
        if (!config.containsKey("seed")
                || !(recorded instanceof Tensor tensor)
                || tensor.dtype() == DType.STRING) {
            return Optional.empty();
        }
        double[] sample = tensor.toDoubles();
        return Optional.of(
                new Distribution(
                        mean(sample),
                        deviation(sample, mean(sample)),
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        sample.length));
    }

    private static Distribution scaled(
            double scale, String mode, String form, Map<?, ?> config, Shape shape) {
        double variance = scale / Math.max(1, fan(mode, config, shape));
        double deviation = Math.sqrt(variance);
        return switch (form) {
            case "uniform" -> uniform(-Math.sqrt(3 * variance), Math.sqrt(3 * variance));
            case "untruncated_normal" -> normal(0, deviation);
            default -> truncated(0, deviation / CUT);
        };
    }

    private static double fan(String mode, Map<?, ?> config, Shape shape) {
        double in = units(config.get("input_axes"), -2, shape);
        double out = units(config.get("output_axes"), -1, shape);
        return switch (mode) {
            case "fan_in" -> in;
            case "fan_out" -> out;
            default -> (in + out) / 2;
        };
    }

    // Axes that the config names; else those of a kernel: its receptive field, and one of the last
    // two.
    private static double units(Object axes, int axis, Shape shape) {
        double units = 1;
        if (axes instanceof List<?> list) {
            for (Object named : list) {
                units *= shape.dim(((Number) named).intValue());
            }
            return units;
        }
        for (int i = 0; i < shape.rank() - 2; i++) {
            units *= shape.dim(i);
        }
        return shape.rank() == 0 ? 1 : units * shape.dim(Math.max(axis, -shape.rank()));
    }

    private static double number(Map<?, ?> config, String key) {
        if (config.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw ConfigException.expected("$.config." + key, "a number", config.get(key));
    }

    /** What speaks against {@code found} being drawn from this, if anything does. */
    Optional<String> check(Tensor found) {
        double[] sample = found.toDoubles();
        if (sample.length == 0) {
            return Optional.empty();
        }
        double rounding = 1e-6 + Tolerance.of(found.dtype()).relative() * Math.abs(mean);
        double n = 1 / (1.0 / sample.length + 1 / known);
        double foundMean = mean(sample);
        double foundDeviation = deviation(sample, foundMean);
        if (differs(foundMean, mean, SURE * deviation / Math.sqrt(n) + rounding)) {
            return Optional.of(text("a mean near " + mean, foundMean));
        }
        if (sample.length >= ENOUGH_TO_DIFFER && deviation > 0 && foundDeviation == 0) {
            return Optional.of(text("numbers drawn at random", "one and the same"));
        }
        if (sample.length >= ENOUGH_FOR_DEVIATION
                && differs(
                        foundDeviation,
                        deviation,
                        SURE * deviation * Math.sqrt(0.5 / n) + rounding)) {
            return Optional.of(text("a deviation near " + deviation, foundDeviation));
        }
        double least = Arrays.stream(sample).min().getAsDouble();
        double most = Arrays.stream(sample).max().getAsDouble();
        return least < min - rounding || most > max + rounding
                ? Optional.of(text("numbers from " + min + " to " + max, least + " to " + most))
                : Optional.empty();
    }

    // NaN is never near.
    private static boolean differs(double found, double expected, double allowed) {
        return !(Math.abs(found - expected) <= allowed);
    }

    private static String text(String expected, Object found) {
        return "outputs: expected " + expected + ", found " + found;
    }

    private static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElse(0);
    }

    private static double deviation(double[] sample, double mean) {
        return Math.sqrt(
                Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).average().orElse(0));
    }
}
