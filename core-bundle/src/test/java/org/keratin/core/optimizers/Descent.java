package org.keratin.core.optimizers;

import org.keratin.core.Variable;
import org.keratin.core.config.Flatten;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The plainest optimizer, so that what moves a variable otherwise is the base class. */
final class Descent extends Optimizer {

    record Config(@Flatten OptimizerOptions optimizer) implements OptimizerConfig {}

    Descent(OptimizerOptions options) {
        super(new Config(options));
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        assignSub(variable, ops.multiply(learningRate, gradient), ops);
    }
}
