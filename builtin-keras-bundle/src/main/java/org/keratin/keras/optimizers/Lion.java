package org.keratin.keras.optimizers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.core.optimizers.Slot;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.Lion}: each element goes by the learning rate, up or down, against the
 * sign of a mean of its gradients.
 */
@KerasExport("keras.optimizers.Lion")
public final class Lion extends Optimizer {

    /**
     * What a Lion's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param beta1 how much the mean counts for the direction, beside the gradient: above 0, at
     *     most 1
     * @param beta2 how much of the mean stays at each step
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Key("beta_1") @Default("0.9") double beta1,
            @Key("beta_2") @Default("0.99") double beta2)
            implements OptimizerConfig {

        /** Checks that the mean counts. */
        public Config {
            if (!(beta1 > 0 && beta1 <= 1)) {
                throw ConfigException.expected("beta_1", "a number above 0, at most 1", beta1);
            }
        }
    }

    private final double beta1;
    private final double beta2;
    private final Slot momentum = Slot.named("momentum");

    /** Makes one from its config. */
    public Lion(Config config) {
        super(config);
        this.beta1 = config.beta1();
        this.beta2 = config.beta2();
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, momentum);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor kept = ops.multiply(beta1, momentum.of(variable));
        Tensor direction = ops.sign(ops.add(kept, ops.multiply(1 - beta1, gradient)));
        assignSub(variable, ops.multiply(learningRate, direction), ops);
        momentum.average(variable, gradient, beta2, ops);
    }
}
