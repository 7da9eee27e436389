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
 * {@code keras.optimizers.Adamax}: each element goes by the running mean of its gradient, divided
 * by the largest gradient so far, which fades.
 */
@KerasExport("keras.optimizers.Adamax")
public final class Adamax extends Optimizer {

    /**
     * What an Adamax's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param beta1 how much of the gradients' running mean stays at each step, below 1
     * @param beta2 how much of the largest gradient stays at each step
     * @param epsilon added to the largest gradient, against division by 0
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Key("beta_1") @Default("0.9") double beta1,
            @Key("beta_2") @Default("0.999") double beta2,
            @Default("1e-7") double epsilon)
            implements OptimizerConfig {}

    private final Config config;
    private final Slot momentum = Slot.named("momentum");
    private final Slot largest = Slot.named("norm");

    /** Makes one from its config. */
    public Adamax(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, momentum, largest);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor mean = momentum.average(variable, gradient, config.beta1(), ops);
        Tensor faded = ops.multiply(config.beta2(), largest.of(variable));
        Tensor norm = largest.assign(variable, ops.maximum(faded, ops.abs(gradient)), ops);
        Tensor correction = ops.subtract(1, ops.power(config.beta1(), step(variable.dtype())));
        Tensor divisor = ops.multiply(correction, ops.add(norm, config.epsilon()));
        assignSub(variable, ops.divide(ops.multiply(learningRate, mean), divisor), ops);
    }
}
