package org.keratin.keras.metrics;

import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.keras.metrics.Confusion.Selection;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The best of one rate over all thresholds at which another rate is high enough; 0 if there is no
 * such threshold.
 */
abstract class BestUnderConstraint extends Metric {

    /** One rate for each threshold. */
    interface Rate {
        Tensor of(ConfusionState state, Ops ops);
    }

    private final Cuts cuts;
    private final Selection selection;
    private final double least;
    private final Rate constrained;
    private final Rate best;
    private final ConfusionState state;

    <C extends Record & MetricConfig> BestUnderConstraint(
            C config,
            int numThresholds,
            Integer classId,
            double least,
            Rate constrained,
            Rate best) {
        super(config);
        this.cuts = Cuts.even(numThresholds);
        this.selection = new Selection(null, classId, false, null);
        this.least = least;
        this.constrained = constrained;
        this.best = best;
        Shape shape = Shape.of(cuts.count());
        this.state = ConfusionState.of(name -> addVariable(name, shape, DType.FLOAT32));
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        state.add(Confusion.of(yTrue, yPred, sampleWeight, cuts, selection, ops), ops);
    }

    @Override
    protected Tensor compute(Ops ops) {
        Tensor feasible = ops.greaterEqual(constrained.of(state, ops), least);
        return ops.max(ops.where(feasible, best.of(state, ops), 0));
    }
}
