package org.keratin.sample;

import java.util.List;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.core.optimizers.Slot;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** An optimizer: goes by the learning rate against the sign of the running mean of gradients. */
@RegisterKerasSerializable(packageName = "my_package")
public final class SignMomentum extends Optimizer {

    /**
     * Its config.
     *
     * @param optimizer the options of every optimizer
     * @param momentum how much of the running mean stays at each step, from 0 to 1
     */
    public record Config(@Flatten OptimizerOptions optimizer, @Default("0.9") double momentum)
            implements OptimizerConfig {}

    private final double momentum;
    private final Slot mean = Slot.named("mean");

    /** Makes one from its config. */
    public SignMomentum(Config config) {
        super(config);
        this.momentum = config.momentum();
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, mean);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor direction = ops.sign(mean.average(variable, gradient, momentum, ops));
        assignSub(variable, ops.multiply(learningRate, direction), ops);
    }
}
