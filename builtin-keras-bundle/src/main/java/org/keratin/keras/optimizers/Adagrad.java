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
 * {@code keras.optimizers.Adagrad}: each element goes by its gradient, divided by the root of the
 * sum of its squares so far.
 */
@KerasExport("keras.optimizers.Adagrad")
public final class Adagrad extends Optimizer {

    /**
     * What an Adagrad's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param initialAccumulatorValue what the sums start with
     * @param epsilon added to the sums, against division by 0
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Default("0.1") double initialAccumulatorValue,
            @Default("1e-7") double epsilon)
            implements OptimizerConfig {}

    private final double epsilon;
    private final Slot squares;

    /** Makes one from its config. */
    public Adagrad(Config config) {
        super(config);
        this.epsilon = config.epsilon();
        this.squares = Slot.named("accumulator", config.initialAccumulatorValue());
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, squares);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor sum = ops.add(squares.of(variable), ops.square(gradient));
        Tensor root = ops.sqrt(ops.add(squares.assign(variable, sum, ops), epsilon));
        assignSub(variable, ops.divide(ops.multiply(learningRate, gradient), root), ops);
    }
}
