package org.keratin.keras.optimizers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.core.optimizers.Slot;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.SGD}: gradient descent, with momentum if wanted.
 *
 * <p>{@code variable -= learningRate * gradient}. With momentum the optimizer keeps a velocity,
 * {@code velocity = momentum * velocity - learningRate * gradient}, and adds that to the variable;
 * Nesterov's variant adds {@code momentum * velocity - learningRate * gradient}.
 */
@KerasExport("keras.optimizers.SGD")
public final class SGD extends Optimizer {

    /**
     * What an SGD's config holds.
     *
     * @param optimizer the options of every optimizer; the learning rate is 0.01 by default
     * @param momentum how much of the velocity stays at each step, from 0 (no momentum) to 1
     * @param nesterov whether to look ahead with Nesterov's momentum
     */
    public record Config(
            @Flatten @Default("{\"learning_rate\": 0.01}") OptimizerOptions optimizer,
            @Default("0.0") @AtLeast(0) @AtMost(1) double momentum,
            @Default("false") boolean nesterov)
            implements OptimizerConfig {

        /** Checks the momentum. */
        public Config {
            if (!(momentum >= 0 && momentum <= 1)) {
                throw ConfigException.expected("momentum", "a number from 0 to 1", momentum);
            }
        }
    }

    private final double momentum;
    private final boolean nesterov;
    private final Slot velocity = Slot.named("momentum");

    /** Makes one from its config. */
    public SGD(Config config) {
        super(config);
        this.momentum = config.momentum();
        this.nesterov = config.nesterov();
    }

    @Override
    protected void build(List<Variable> variables) {
        if (momentum != 0) {
            addSlots(variables, velocity);
        }
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor move = ops.multiply(learningRate, gradient);
        if (momentum == 0) {
            assignSub(variable, move, ops);
            return;
        }
        Tensor moved = ops.subtract(ops.multiply(momentum, velocity.of(variable)), move);
        velocity.assign(variable, moved, ops);
        Tensor added = nesterov ? ops.subtract(ops.multiply(momentum, moved), move) : moved;
        assign(variable, ops.add(variable.value(), added), ops);
    }
}
