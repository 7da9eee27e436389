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
 * {@code keras.optimizers.Lamb}: Adam's moves, each scaled to the norm of its variable.
 *
 * <p>A variable or a move that is all 0 is not scaled.
 */
@KerasExport("keras.optimizers.Lamb")
public final class Lamb extends Optimizer {

    /**
     * What a Lamb's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param beta1 how much of the gradients' running mean stays at each step, below 1
     * @param beta2 how much of the squares' running mean stays at each step, below 1
     * @param epsilon added to the root, against division by 0
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Key("beta_1") @Default("0.9") double beta1,
            @Key("beta_2") @Default("0.999") double beta2,
            @Default("1e-7") double epsilon)
            implements OptimizerConfig {}

    private final Config config;
    private final Slot momentum = Slot.named("momentum");
    private final Slot velocity = Slot.named("velocity");

    /** Makes one from its config. */
    public Lamb(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, momentum, velocity);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor mean = momentum.average(variable, gradient, config.beta1(), ops);
        Tensor meanSquare = velocity.average(variable, ops.square(gradient), config.beta2(), ops);
        Tensor step = step(variable.dtype());
        Tensor root = ops.sqrt(corrected(meanSquare, config.beta2(), step, ops));
        Tensor move =
                ops.divide(
                        corrected(mean, config.beta1(), step, ops),
                        ops.add(root, config.epsilon()));
        Tensor scale = ops.multiply(learningRate, ratio(variable.value(), move, ops));
        assignSub(variable, ops.multiply(scale, move), ops);
    }

    private static Tensor corrected(Tensor mean, double beta, Tensor step, Ops ops) {
        return ops.divide(mean, ops.subtract(1, ops.power(beta, step)));
    }

    private static Tensor ratio(Tensor variable, Tensor move, Ops ops) {
        Tensor wanted = norm(variable, ops);
        Tensor found = norm(move, ops);
        Tensor bothThere = ops.logicalAnd(ops.greater(wanted, 0), ops.greater(found, 0));
        return ops.where(bothThere, ops.divide(wanted, found), 1.0);
    }

    private static Tensor norm(Tensor x, Ops ops) {
        return ops.sqrt(ops.sum(ops.square(x)));
    }
}
