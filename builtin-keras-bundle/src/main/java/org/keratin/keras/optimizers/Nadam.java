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
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.Nadam}: {@link Adam} with Nesterov's momentum, which grows from step to
 * step: that of step {@code t} is {@code beta1 * (1 - 0.5 * 0.96^t)}.
 */
@KerasExport("keras.optimizers.Nadam")
public final class Nadam extends Optimizer {

    /**
     * What a Nadam's config holds.
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
    private Variable product;

    /** Makes one from its config. */
    public Nadam(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, momentum, velocity);
        DType dtype = variables.isEmpty() ? DType.FLOAT32 : variables.get(0).dtype();
        product = addVariable("variable", Shape.scalar(), dtype, 1);
    }

    @Override
    protected void updateSteps(
            List<Tensor> gradients, List<Variable> variables, Tensor learningRate, Ops ops) {
        Tensor factor = momentumAt(step(product.dtype()), ops);
        assign(product, ops.multiply(product.value(), factor), ops);
        super.updateSteps(gradients, variables, learningRate, ops);
    }

    private Tensor momentumAt(Tensor step, Ops ops) {
        Tensor missing = ops.multiply(0.5, ops.power(0.96, step));
        return ops.multiply(config.beta1(), ops.subtract(1, missing));
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor mean = momentum.average(variable, gradient, config.beta1(), ops);
        Tensor meanSquare = velocity.average(variable, ops.square(gradient), config.beta2(), ops);
        Tensor step = step(variable.dtype());
        Tensor root =
                ops.sqrt(ops.divide(meanSquare, oneMinus(ops.power(config.beta2(), step), ops)));
        Tensor ahead = lookAhead(mean, gradient, step, ops);
        Tensor divisor = ops.add(root, config.epsilon());
        assignSub(variable, ops.divide(ops.multiply(learningRate, ahead), divisor), ops);
    }

    private Tensor lookAhead(Tensor mean, Tensor gradient, Tensor step, Ops ops) {
        Tensor now = momentumAt(step, ops);
        Tensor next = momentumAt(ops.add(step, 1), ops);
        Tensor productNow = ops.cast(product.value(), gradient.dtype());
        Tensor productNext = ops.multiply(productNow, next);
        return ops.add(
                ops.divide(ops.multiply(next, mean), oneMinus(productNext, ops)),
                ops.divide(ops.multiply(oneMinus(now, ops), gradient), oneMinus(productNow, ops)));
    }

    private static Tensor oneMinus(Tensor x, Ops ops) {
        return ops.subtract(1, x);
    }
}
