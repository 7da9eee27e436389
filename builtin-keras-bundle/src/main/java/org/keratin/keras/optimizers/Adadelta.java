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
 * {@code keras.optimizers.Adadelta}: each element goes by its gradient, scaled by the root of the
 * ratio of two running means: of the squares of its moves, and of its gradients.
 */
@KerasExport("keras.optimizers.Adadelta")
public final class Adadelta extends Optimizer {

    /**
     * What an Adadelta's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param rho how much of the running means stays at each step, below 1
     * @param epsilon added to both means, against division by 0
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Default("0.95") double rho,
            @Default("1e-7") double epsilon)
            implements OptimizerConfig {}

    private final double rho;
    private final double epsilon;
    private final Slot gradients = Slot.named("accumulated_grad");
    private final Slot moves = Slot.named("accumulated_delta_var");

    /** Makes one from its config. */
    public Adadelta(Config config) {
        super(config);
        this.rho = config.rho();
        this.epsilon = config.epsilon();
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, gradients, moves);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor gradientRoot =
                root(gradients.average(variable, ops.square(gradient), rho, ops), ops);
        Tensor moveRoot = root(moves.of(variable), ops);
        Tensor move = ops.divide(ops.multiply(moveRoot, gradient), gradientRoot);
        moves.average(variable, ops.square(move), rho, ops);
        assignSub(variable, ops.multiply(learningRate, move), ops);
    }

    private Tensor root(Tensor meanSquare, Ops ops) {
        return ops.sqrt(ops.add(meanSquare, epsilon));
    }
}
