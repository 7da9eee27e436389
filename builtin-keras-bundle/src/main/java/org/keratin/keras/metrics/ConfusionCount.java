package org.keratin.keras.metrics;

import java.util.function.Function;
import org.keratin.core.Variable;
import org.keratin.core.metrics.Metric;
import org.keratin.keras.metrics.Confusion.Selection;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** One of the four counts of right and wrong predictions, for each threshold. */
abstract class ConfusionCount extends Metric {

    private final Cuts cuts;
    private final Function<Confusion, Tensor> which;
    private final Variable accumulator;

    ConfusionCount(ThresholdOptions options, Function<Confusion, Tensor> which) {
        super(options);
        this.cuts = options.cuts();
        this.which = which;
        this.accumulator = addVariable("accumulator", Shape.of(cuts.count()), DType.FLOAT32);
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        Confusion batch = Confusion.of(yTrue, yPred, sampleWeight, cuts, Selection.ALL, ops);
        assignAdd(accumulator, which.apply(batch), ops);
    }

    @Override
    protected Tensor compute(Ops ops) {
        Tensor counts = accumulator.value();
        return cuts.count() == 1 ? ops.at(counts, 0, 0) : counts;
    }
}
