package org.keratin.keras.metrics;

import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** The weighted harmonic mean of precision and recall, for each class or put together. */
abstract class FScore extends Metric {

    private static final double EPSILON = 1e-7;

    private record State(
            Variable truePositives,
            Variable falsePositives,
            Variable falseNegatives,
            Variable weights) {}

    private final String average;
    private final double beta;
    private final Double threshold;
    private State state;

    FScore(Record config, MetricOptions options, String average, double beta, Double threshold) {
        super(config, options);
        this.average = average;
        this.beta = Require.positive("beta", beta);
        this.threshold = checked(threshold);
    }

    private static Double checked(Double threshold) {
        if (threshold != null && !(threshold > 0 && threshold <= 1)) {
            throw ConfigException.expected(
                    "threshold", "a number above 0, at most 1, or null", threshold);
        }
        return threshold;
    }

    private boolean isMicro() {
        return "micro".equals(average);
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        Tensor labels = ops.cast(yTrue, dtype());
        Tensor scores = ops.cast(yPred, dtype());
        if (scores.shape().rank() != 2 || !labels.shape().equals(scores.shape())) {
            throw new ShapeException(
                    name()
                            + ": expected labels and predictions (batch, classes), found "
                            + yTrue.shape()
                            + " and "
                            + yPred.shape());
        }
        if (state == null) {
            state = newState(isMicro() ? Shape.scalar() : Shape.of(scores.shape().last()));
        }
        Tensor positive = ops.cast(positive(scores, ops), dtype());
        Tensor weights = sampleWeight == null ? null : column(sampleWeight, ops);
        Tensor negative = ops.subtract(1, positive);
        add(state.truePositives, ops.multiply(positive, labels), weights, ops);
        add(state.falsePositives, ops.multiply(positive, ops.subtract(1, labels)), weights, ops);
        add(state.falseNegatives, ops.multiply(negative, labels), weights, ops);
        add(state.weights, labels, weights, ops);
    }

    private State newState(Shape shape) {
        return new State(
                addVariable("true_positives", shape),
                addVariable("false_positives", shape),
                addVariable("false_negatives", shape),
                addVariable("intermediate_weights", shape));
    }

    /** The largest score of each sample, unless it is 0; or all scores above the threshold. */
    private Tensor positive(Tensor scores, Ops ops) {
        if (threshold != null) {
            return ops.greater(scores, threshold);
        }
        Tensor largest = ops.max(scores, -1, true);
        return ops.logicalAnd(
                ops.greaterEqual(scores, largest), ops.greater(ops.abs(scores), 1e-9));
    }

    private Tensor column(Tensor sampleWeight, Ops ops) {
        Tensor weights = ops.cast(sampleWeight, dtype());
        return weights.shape().rank() == 1 ? ops.expandDims(weights, 1) : weights;
    }

    private void add(Variable variable, Tensor x, Tensor weights, Ops ops) {
        Tensor weighted = weights == null ? x : ops.multiply(x, weights);
        assignAdd(variable, isMicro() ? ops.sum(weighted) : ops.sum(weighted, 0), ops);
    }

    @Override
    protected Tensor compute(Ops ops) {
        if (state == null) {
            throw new ShapeException(name() + ": expected a batch before the result, found none");
        }
        Tensor precision = share(state.truePositives, state.falsePositives, ops);
        Tensor recall = share(state.truePositives, state.falseNegatives, ops);
        double square = beta * beta;
        Tensor product = ops.multiply(precision, recall);
        Tensor sum = ops.add(ops.multiply(precision, square), recall);
        Tensor scores = ops.multiply(ops.divide(product, ops.add(sum, EPSILON)), 1 + square);
        if ("weighted".equals(average)) {
            Tensor weights = state.weights.value();
            Tensor shares = ops.divide(weights, ops.add(ops.sum(weights), EPSILON));
            return ops.sum(ops.multiply(scores, shares));
        }
        return average == null ? scores : ops.mean(scores);
    }

    private static Tensor share(Variable part, Variable rest, Ops ops) {
        Tensor all = ops.add(part.value(), rest.value());
        return ops.divide(part.value(), ops.add(all, EPSILON));
    }
}
