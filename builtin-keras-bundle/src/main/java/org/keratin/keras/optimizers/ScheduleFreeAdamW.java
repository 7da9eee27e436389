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
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.ScheduleFreeAdamW}: Adam without a schedule, because the variables stand
 * between where the steps lead and the mean of all these places.
 */
@KerasExport(value = "keras.optimizers.ScheduleFreeAdamW", identifiers = "schedulefreeadamw")
public final class ScheduleFreeAdamW extends Optimizer {

    /**
     * What a ScheduleFreeAdamW's config holds.
     *
     * @param optimizer the options of every optimizer; the learning rate is 0.0025 by default
     * @param beta1 how much the mean counts in the variables, beside the last place: above 0, at
     *     most 1
     * @param beta2 how much of the squares' running mean stays at each step, below 1
     * @param epsilon added to the root, against division by 0
     * @param warmupSteps over how many steps the learning rate grows to its full value; 0 for none
     */
    public record Config(
            @Flatten @Default("{\"learning_rate\": 0.0025}") OptimizerOptions optimizer,
            @Key("beta_1") @Default("0.9") double beta1,
            @Key("beta_2") @Default("0.999") double beta2,
            @Default("1e-8") double epsilon,
            @Default("0") int warmupSteps)
            implements OptimizerConfig {}

    private final Config config;
    private final Slot place = Slot.named("momentum");
    private final Slot velocity = Slot.named("velocity");

    /** Makes one from its config. */
    public ScheduleFreeAdamW(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, place, velocity);
        variables.forEach(variable -> place.assign(variable, variable.value(), CpuOps.instance()));
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor step = step(variable.dtype());
        Tensor move = move(gradient, variable, learningRate, step, ops);
        Tensor now = place.assign(variable, ops.subtract(place.of(variable), move), ops);

        double beta1 = config.beta1();
        // By the paper this would be the place before the move; Keras on PyTorch, whose behaviour
        // is the recorded one, changes that in place and so takes the new one.
        Tensor share = ops.multiply(1 - beta1, now);
        Tensor mean = ops.divide(ops.subtract(variable.value(), share), beta1);
        Tensor newMean = between(mean, now, ops.reciprocal(step), ops);
        assign(variable, ops.add(share, ops.multiply(beta1, newMean)), ops);
    }

    private Tensor move(
            Tensor gradient, Variable variable, Tensor learningRate, Tensor step, Ops ops) {
        Tensor meanSquare = velocity.average(variable, ops.square(gradient), config.beta2(), ops);
        Tensor correction = ops.subtract(1, ops.power(config.beta2(), step));
        Tensor root = ops.sqrt(ops.divide(meanSquare, correction));
        Tensor rate = ops.multiply(learningRate, warmth(step, ops));
        return ops.divide(ops.multiply(rate, gradient), ops.add(root, config.epsilon()));
    }

    private Tensor warmth(Tensor step, Ops ops) {
        return config.warmupSteps() > 0
                ? ops.minimum(ops.divide(step, config.warmupSteps()), 1)
                : ops.onesLike(step);
    }

    private static Tensor between(Tensor from, Tensor to, Tensor weight, Ops ops) {
        return ops.add(ops.multiply(ops.subtract(1, weight), from), ops.multiply(weight, to));
    }
}
