package org.keratin.keras.metrics;

import org.keratin.core.Variable;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The four counts over all batches, and the rates that follow from them. */
record ConfusionState(
        Variable truePositives,
        Variable falsePositives,
        Variable trueNegatives,
        Variable falseNegatives) {

    /** What makes a variable of a name. */
    interface Maker {
        Variable make(String name);
    }

    static ConfusionState of(Maker maker) {
        return new ConfusionState(
                maker.make("true_positives"),
                maker.make("false_positives"),
                maker.make("true_negatives"),
                maker.make("false_negatives"));
    }

    void add(Confusion batch, Ops ops) {
        add(truePositives, batch.truePositives(), ops);
        add(falsePositives, batch.falsePositives(), ops);
        add(trueNegatives, batch.trueNegatives(), ops);
        add(falseNegatives, batch.falseNegatives(), ops);
    }

    private static void add(Variable variable, Tensor x, Ops ops) {
        variable.assign(ops.add(variable.value(), x));
    }

    /** True positives in all that is positive; recall. */
    Tensor sensitivity(Ops ops) {
        return share(truePositives, falseNegatives, ops);
    }

    /** True negatives in all that is negative. */
    Tensor specificity(Ops ops) {
        return share(trueNegatives, falsePositives, ops);
    }

    /** True positives in all that is predicted to be positive. */
    Tensor precision(Ops ops) {
        return share(truePositives, falsePositives, ops);
    }

    /** False positives in all that is negative. */
    Tensor falsePositiveRate(Ops ops) {
        return share(falsePositives, trueNegatives, ops);
    }

    private static Tensor share(Variable part, Variable rest, Ops ops) {
        return ops.divideNoNan(part.value(), ops.add(part.value(), rest.value()));
    }
}
