package org.keratin.keras.metrics;

import java.util.function.Function;
import org.keratin.core.Variable;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.keras.metrics.Confusion.Selection;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** The share of true positives among these and something else, for each threshold. */
abstract class PositiveShare extends Metric {

    private final Cuts cuts;
    private final Selection selection;
    private final Function<Confusion, Tensor> other;
    private final Variable truePositives;
    private final Variable others;

    <C extends Record & MetricConfig> PositiveShare(
            C config,
            Thresholds thresholds,
            Selection selection,
            String otherName,
            Function<Confusion, Tensor> other) {
        super(config);
        this.cuts = cuts(thresholds, selection);
        this.selection = selection;
        this.other = other;
        Shape shape = Shape.of(cuts.count());
        this.truePositives = addVariable("true_positives", shape, DType.FLOAT32);
        this.others = addVariable(otherName, shape, DType.FLOAT32);
    }

    private static Cuts cuts(Thresholds thresholds, Selection selection) {
        if (thresholds != null) {
            return Cuts.at(thresholds.values());
        }
        return Cuts.at(selection.topK() == null ? 0.5 : Confusion.NONE);
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        Confusion batch = Confusion.of(yTrue, yPred, sampleWeight, cuts, selection, ops);
        assignAdd(truePositives, batch.truePositives(), ops);
        assignAdd(others, other.apply(batch), ops);
    }

    @Override
    protected Tensor compute(Ops ops) {
        Tensor all = ops.add(truePositives.value(), others.value());
        Tensor shares = ops.divideNoNan(truePositives.value(), all);
        return cuts.count() == 1 ? ops.at(shares, 0, 0) : shares;
    }
}
