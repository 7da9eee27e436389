package org.keratin.keras.optimizers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.core.optimizers.Slot;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.RMSprop}: each element goes by its gradient, divided by the root of the
 * running mean of its square; with momentum if wanted.
 */
@KerasExport(value = "keras.optimizers.RMSprop", identifiers = "rmsprop")
public final class RMSprop extends Optimizer {

    /**
     * What an RMSprop's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param rho how much of the running means stays at each step, below 1
     * @param momentum how much of the last move is added to the next; none if not above 0
     * @param epsilon added to the mean, against division by 0
     * @param centered whether to divide by the gradient's deviation, rather than by its mean square
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Default("0.9") double rho,
            @Default("0.0") double momentum,
            @Default("1e-7") double epsilon,
            @Default("false") boolean centered)
            implements OptimizerConfig {}

    private final Config config;
    private final Slot velocity = Slot.named("velocity");
    private final Slot momentum = Slot.named("momentum");
    private final Slot mean = Slot.named("average_gradient");

    /** Makes one from its config. */
    public RMSprop(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, velocity);
        if (config.momentum() > 0) {
            addSlots(variables, momentum);
        }
        if (config.centered()) {
            addSlots(variables, mean);
        }
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor square = velocity.average(variable, ops.square(gradient), config.rho(), ops);
        if (config.centered()) {
            Tensor average = mean.average(variable, gradient, config.rho(), ops);
            square = ops.subtract(square, ops.square(average));
        }
        Tensor root = ops.sqrt(ops.add(square, config.epsilon()));
        Tensor move = ops.divide(ops.multiply(learningRate, gradient), root);
        if (config.momentum() > 0) {
            Tensor before = ops.multiply(config.momentum(), momentum.of(variable));
            move = momentum.assign(variable, ops.add(before, move), ops);
        }
        assignSub(variable, move, ops);
    }
}
