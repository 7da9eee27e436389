package org.keratin.keras.metrics;

import java.util.Arrays;
import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OmitNull;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.metrics.Confusion.Selection;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * {@code keras.metrics.AUC}: the area under a curve that a binary classifier runs through as its
 * threshold falls, approximated from some thresholds.
 *
 * <p>Labels (0 or 1) and predictions (from 0 to 1, or logits) are of one shape; where labels are
 * counted apart {@code (batch, labels)}, and the result is the mean of their areas.
 */
@KerasExport("keras.metrics.AUC")
public final class AUC extends Metric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param numThresholds how many thresholds, evenly spread from 0 to 1, at least 2
     * @param curve {@code ROC} (sensitivity over false positive rate), {@code PR} (precision over
     *     recall) or {@code PRGAIN} (their gains)
     * @param summationMethod how the area between two points is taken: {@code interpolation},
     *     {@code minoring} (too little) or {@code majoring} (too much)
     * @param thresholds thresholds within 0 and 1 in place of evenly spread ones, ascending
     * @param multiLabel whether labels are counted apart
     * @param numLabels how many there are; known from the first batch where it is {@code null}
     * @param labelWeights how much each label counts, a tensor or a list; {@code null} for all
     *     alike
     * @param fromLogits whether predictions are logits rather than probabilities
     */
    public record Config(
            @Flatten MetricOptions metric,
            @Default("200") @AtLeast(2) int numThresholds,
            @Default("ROC") String curve,
            @Default("interpolation") String summationMethod,
            @Default("null") @OmitNull List<Double> thresholds,
            @Default("false") boolean multiLabel,
            @Default("null") Integer numLabels,
            @Default("null") Object labelWeights,
            @Default("false") boolean fromLogits)
            implements MetricConfig {

        /** Checks what depends on each other, and brings spellings to one form. */
        public Config {
            curve = AreaUnderCurve.Curve.of(curve).name();
            summationMethod = AreaUnderCurve.Summation.of(summationMethod).kerasName();
            if (thresholds != null) {
                Thresholds checked = checked(thresholds);
                thresholds = Arrays.stream(checked.values()).sorted().boxed().toList();
                numThresholds = thresholds.size() + 2;
            }
            if (numLabels != null && numLabels != 0 && !multiLabel) {
                throw ConfigException.expected("num_labels", "null without multi_label", numLabels);
            }
            if (labelWeights != null) {
                labelWeights = weights(labelWeights, metric);
            }
        }

        private static Thresholds checked(List<Double> thresholds) {
            try {
                return Thresholds.of(thresholds);
            } catch (IllegalArgumentException e) {
                throw ConfigException.expected("thresholds", e.getMessage(), thresholds);
            }
        }

        private static Tensor weights(Object labelWeights, MetricOptions metric) {
            DType dtype = metric.orDtype(DType.FLOAT32).dtype().value();
            try {
                return CpuOps.instance().cast(Arguments.toTensor(labelWeights), dtype);
            } catch (ShapeException | TensorException e) {
                throw ConfigException.expected(
                        "label_weights", "a tensor or a list of numbers", labelWeights);
            }
        }

        private Cuts cuts() {
            return thresholds == null
                    ? Cuts.evenBeyond(numThresholds)
                    : Cuts.beyond(thresholds.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private final Config config;
    private final Cuts cuts;
    private final AreaUnderCurve area;
    private final Tensor labelWeights;
    private ConfusionState state;

    /** Makes the metric that {@code config} describes. */
    public AUC(Config config) {
        super(config);
        this.config = config;
        this.cuts = config.cuts();
        this.area =
                new AreaUnderCurve(
                        AreaUnderCurve.Curve.of(config.curve()),
                        AreaUnderCurve.Summation.of(config.summationMethod()));
        this.labelWeights = (Tensor) config.labelWeights();
        if (!config.multiLabel()) {
            addState(Shape.of(cuts.count()));
        } else if (config.numLabels() != null && config.numLabels() > 0) {
            addState(Shape.of(cuts.count(), config.numLabels()));
        }
    }

    private void addState(Shape shape) {
        state = ConfusionState.of(variable -> addVariable(variable, shape, DType.FLOAT32));
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        if (config.multiLabel() && yPred.shape().rank() != 2) {
            throw new ShapeException(
                    name() + ": expected predictions (batch, labels), found " + yPred.shape());
        }
        if (state == null) {
            addState(Shape.of(cuts.count(), yPred.shape().last()));
        }
        Tensor scores = config.fromLogits() ? ops.sigmoid(yPred) : yPred;
        // Labels that are counted apart get their weights when their areas are put together.
        var selection =
                new Selection(
                        null, null, config.multiLabel(), config.multiLabel() ? null : labelWeights);
        state.add(Confusion.of(yTrue, scores, sampleWeight, cuts, selection, ops), ops);
    }

    @Override
    protected Tensor compute(Ops ops) {
        if (state == null) {
            throw new ShapeException(name() + ": expected a batch before the result, found none");
        }
        Tensor areas = area.of(state, ops);
        if (!config.multiLabel()) {
            return areas;
        }
        if (labelWeights == null) {
            return ops.mean(areas);
        }
        Tensor weighted = ops.sum(ops.multiply(areas, labelWeights));
        return ops.divideNoNan(weighted, ops.sum(labelWeights));
    }
}
