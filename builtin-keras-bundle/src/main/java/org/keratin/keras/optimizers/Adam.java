package org.keratin.keras.optimizers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.core.optimizers.Slot;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.Adam}: each element goes by the running mean of its gradient, divided by
 * the root of the running mean of its square.
 */
@KerasExport("keras.optimizers.Adam")
public class Adam extends Optimizer {

    /**
     * What an Adam's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param beta1 how much of the gradients' running mean stays at each step, below 1
     * @param beta2 how much of the squares' running mean stays at each step, below 1
     * @param epsilon added to the root, against division by 0
     * @param amsgrad whether to divide by the largest running mean of squares so far
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Key("beta_1") @Default("0.9") double beta1,
            @Key("beta_2") @Default("0.999") double beta2,
            @Default("1e-7") double epsilon,
            @Default("false") boolean amsgrad)
            implements OptimizerConfig {}

    private final AdamRule rule;
    private final boolean amsgrad;
    private final Slot momentum = Slot.named("momentum");
    private final Slot velocity = Slot.named("velocity");
    private final Slot largestVelocity = Slot.named("velocity_hat");

    /** Makes one from its config. */
    public Adam(Config config) {
        this(
                config,
                new AdamRule(config.beta1(), config.beta2(), config.epsilon()),
                config.amsgrad());
    }

    <C extends Record & OptimizerConfig> Adam(C config, AdamRule rule, boolean amsgrad) {
        super(config);
        this.rule = rule;
        this.amsgrad = amsgrad;
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, momentum, velocity);
        if (amsgrad) {
            addSlots(variables, largestVelocity);
        }
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor mean = momentum.average(variable, gradient, rule.beta1(), ops);
        Tensor meanSquare = velocity.average(variable, ops.square(gradient), rule.beta2(), ops);
        if (amsgrad) {
            Tensor largest = ops.maximum(largestVelocity.of(variable), meanSquare);
            meanSquare = largestVelocity.assign(variable, largest, ops);
        }
        Tensor step = step(variable.dtype());
        assignSub(variable, rule.move(mean, meanSquare, learningRate, step, ops), ops);
    }
}
