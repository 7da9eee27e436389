package org.keratin.keras.metrics;

import java.util.Locale;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The area under a curve through points at falling thresholds; for each label, where there are. */
record AreaUnderCurve(Curve curve, Summation summation) {

    /** Which curve. */
    enum Curve {
        ROC,
        PR,
        PRGAIN;

        static Curve of(String name) {
            for (Curve curve : values()) {
                if (curve.name().equals(name)
                        || curve.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return curve;
                }
            }
            throw ConfigException.expected("curve", "ROC, PR or PRGAIN", name);
        }
    }

    /** How the height between two points is taken. */
    enum Summation {
        INTERPOLATION,
        MINORING,
        MAJORING;

        static Summation of(String name) {
            for (Summation summation : values()) {
                String lower = summation.kerasName();
                if (lower.equals(name)
                        || (summation.name().charAt(0) + lower.substring(1)).equals(name)) {
                    return summation;
                }
            }
            throw ConfigException.expected(
                    "summation_method", "interpolation, minoring or majoring", name);
        }

        String kerasName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Points(Tensor x, Tensor y) {}

    /** The area. */
    Tensor of(ConfusionState state, Ops ops) {
        if (curve == Curve.PR && summation == Summation.INTERPOLATION) {
            return interpolatedPrecision(state, ops);
        }
        Points points =
                switch (curve) {
                    case ROC -> new Points(state.falsePositiveRate(ops), state.sensitivity(ops));
                    case PR -> new Points(state.sensitivity(ops), state.precision(ops));
                    case PRGAIN -> gains(state, ops);
                };
        Tensor widths = falls(points.x(), ops);
        return ops.sum(ops.multiply(widths, heights(points.y(), ops)), 0);
    }

    private Tensor heights(Tensor y, Ops ops) {
        Tensor left = butLast(y, ops);
        Tensor right = butFirst(y, ops);
        return switch (summation) {
            case INTERPOLATION -> ops.divide(ops.add(left, right), 2.0);
            case MINORING -> ops.minimum(left, right);
            case MAJORING -> ops.maximum(left, right);
        };
    }

    /**
     * Recall gain and precision gain: how far errors for each true positive stay below what a
     * classifier has that calls everything positive. Without a true positive, 0 and 1; a negative
     * recall gain counts as 0.
     */
    private static Points gains(ConfusionState state, Ops ops) {
        Tensor positives = state.truePositives().value();
        Tensor scale =
                ops.divideNoNan(
                        ops.add(positives, state.falseNegatives().value()),
                        ops.add(state.trueNegatives().value(), state.falsePositives().value()));
        Tensor none = ops.equal(positives, 0.0);
        Tensor recall = gain(state.falseNegatives().value(), positives, scale, ops);
        Tensor precision = gain(state.falsePositives().value(), positives, scale, ops);
        return new Points(
                ops.maximum(ops.where(none, 0.0, recall), 0.0), ops.where(none, 1.0, precision));
    }

    private static Tensor gain(Tensor errors, Tensor positives, Tensor scale, Ops ops) {
        return ops.subtract(1.0, ops.multiply(scale, ops.divideNoNan(errors, positives)));
    }

    /**
     * Between two points true and false positives grow in proportion, precision does not (Davis and
     * Goadrich, 2006): with p predicted to be positive and tp = intercept + slope p of them rightly
     * so, the integral of tp / p has a logarithm in it.
     */
    private static Tensor interpolatedPrecision(ConfusionState state, Ops ops) {
        Tensor tp = state.truePositives().value();
        Tensor p = ops.add(tp, state.falsePositives().value());
        Tensor from = butLast(p, ops);
        Tensor to = butFirst(p, ops);
        Tensor risen = falls(tp, ops);
        Tensor slope = ops.divideNoNan(risen, ops.maximum(falls(p, ops), 0));
        Tensor intercept = ops.subtract(butFirst(tp, ops), ops.multiply(slope, to));
        Tensor ratio =
                ops.where(
                        ops.logicalAnd(ops.greater(from, 0), ops.greater(to, 0)),
                        ops.divideNoNan(from, ops.maximum(to, 0)),
                        1.0);
        Tensor integral =
                ops.multiply(slope, ops.add(risen, ops.multiply(intercept, ops.log(ratio))));
        Tensor all = ops.add(butFirst(tp, ops), butFirst(state.falseNegatives().value(), ops));
        return ops.sum(ops.divideNoNan(integral, ops.maximum(all, 0)), 0);
    }

    private static Tensor falls(Tensor x, Ops ops) {
        return ops.subtract(butLast(x, ops), butFirst(x, ops));
    }

    private static Tensor butFirst(Tensor x, Ops ops) {
        return ops.sliceAxis(x, 0, 1, null, 1);
    }

    private static Tensor butLast(Tensor x, Ops ops) {
        return ops.sliceAxis(x, 0, null, -1, 1);
    }
}
