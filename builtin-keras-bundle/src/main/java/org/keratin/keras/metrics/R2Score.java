package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.losses.SameRank;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.R2Score}: the share of the labels' variance that predictions explain, at
 * most 1; 0 for predictions as good as the mean.
 *
 * <p>Labels and predictions are {@code (batch, outputs)}. The result is a scalar, or {@code
 * (outputs,)} without aggregation.
 */
@KerasExport("keras.metrics.R2Score")
public final class R2Score extends Metric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param classAggregation how the scores of several outputs become one
     * @param numRegressors how many independent variables the score is adjusted for; 0 for the
     *     plain score
     */
    public record Config(
            @Flatten MetricOptions metric,
            @Default("uniform_average") ClassAggregation classAggregation,
            @Default("0") @AtLeast(0) int numRegressors)
            implements MetricConfig {

        /** An aggregation that is {@code null} is none. */
        public Config {
            classAggregation = ClassAggregation.of(classAggregation);
        }
    }

    private record State(Variable squares, Variable sum, Variable residual, Variable count) {}

    private final Config config;
    private final Variable samples = addVariable("num_samples", Shape.scalar(), DType.FLOAT32);
    private State state;

    /** Makes the metric that {@code config} describes. */
    public R2Score(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        SameRank ranked = SameRank.of(ops.cast(yTrue, dtype()), ops.cast(yPred, dtype()), ops);
        Tensor labels = ranked.first();
        Tensor predictions = ranked.second();
        if (labels.shape().rank() != 2 || !labels.shape().equals(predictions.shape())) {
            throw new ShapeException(
                    name()
                            + ": expected labels and predictions (batch, outputs), found "
                            + yTrue.shape()
                            + " and "
                            + yPred.shape());
        }
        if (state == null) {
            state = newState(Shape.of(labels.shape().last()));
        }
        Tensor weights = weights(sampleWeight, labels.shape(), ops);
        Tensor weighted = ops.multiply(labels, weights);
        Tensor errors = ops.squaredDifference(labels, predictions);
        assignAdd(state.sum, ops.sum(weighted, 0), ops);
        assignAdd(state.squares, ops.sum(ops.multiply(labels, weighted), 0), ops);
        assignAdd(state.residual, ops.sum(ops.multiply(errors, weights), 0), ops);
        assignAdd(state.count, ops.sum(weights, 0), ops);
        assignAdd(samples, ops.sum(ops.any(weights, -1)), ops);
    }

    private State newState(Shape shape) {
        return new State(
                addVariable("squared_sum", shape, DType.FLOAT32),
                addVariable("sum", shape, DType.FLOAT32),
                addVariable("residual", shape, DType.FLOAT32),
                addVariable("count", shape, DType.FLOAT32));
    }

    private Tensor weights(Tensor sampleWeight, Shape shape, Ops ops) {
        if (sampleWeight == null) {
            return ops.ones(shape, dtype());
        }
        Tensor weights = ops.cast(sampleWeight, dtype());
        boolean vector = weights.shape().rank() == 1;
        return ops.broadcastTo(vector ? ops.expandDims(weights, 1) : weights, shape);
    }

    @Override
    protected Tensor compute(Ops ops) {
        if (state == null) {
            throw new ShapeException(name() + ": expected a batch before the result, found none");
        }
        Tensor sum = state.sum.value();
        Tensor mean = ops.divide(sum, state.count.value());
        Tensor total = ops.subtract(state.squares.value(), ops.multiply(sum, mean));
        Tensor raw = ops.subtract(1, ops.divide(state.residual.value(), total));
        Tensor scores = ops.where(ops.isinf(raw), 0.0, raw);
        return adjusted(aggregated(scores, total, ops), ops);
    }

    private Tensor aggregated(Tensor scores, Tensor total, Ops ops) {
        return switch (config.classAggregation()) {
            case UNIFORM_AVERAGE -> ops.mean(scores);
            case VARIANCE_WEIGHTED_AVERAGE ->
                    ops.divide(ops.sum(ops.multiply(total, scores)), ops.sum(total));
            case NONE -> scores;
        };
    }

    /** Fewer samples than the adjustment asks for leave the score as it is. */
    private Tensor adjusted(Tensor score, Ops ops) {
        if (config.numRegressors() == 0) {
            return score;
        }
        Tensor others = ops.subtract(samples.value(), 1);
        Tensor freedom = ops.subtract(others, config.numRegressors());
        Tensor unexplained = ops.multiply(ops.subtract(1, score), others);
        Tensor adjusted = ops.subtract(1, ops.divide(unexplained, freedom));
        return ops.where(ops.greater(freedom, 0), adjusted, score);
    }
}
