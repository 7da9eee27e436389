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
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.Ftrl}: "follow the regularized leader", for sparse linear models.
 *
 * <p>A variable is worked out anew at each step from two sums: of its gradients (corrected), and of
 * their squares. With L1 regularization it is 0 while the first sum is small.
 */
@KerasExport("keras.optimizers.Ftrl")
public final class Ftrl extends Optimizer {

    /**
     * What an Ftrl's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param learningRatePower how the learning rate falls with the sum of squares: 0 for not at
     *     all, else below 0
     * @param initialAccumulatorValue what the sums of squares start with, not negative
     * @param l1RegularizationStrength how strongly variables are drawn to 0, not negative
     * @param l2RegularizationStrength how strongly large variables are drawn back, not negative
     * @param l2ShrinkageRegularizationStrength a penalty on large variables that stands in the
     *     gradient, not negative
     * @param beta further L2 regularization, divided by twice the learning rate
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Default("-0.5") @AtMost(0) double learningRatePower,
            @Default("0.1") @AtLeast(0) double initialAccumulatorValue,
            @Default("0.0") @AtLeast(0) double l1RegularizationStrength,
            @Default("0.0") @AtLeast(0) double l2RegularizationStrength,
            @Default("0.0") @AtLeast(0) double l2ShrinkageRegularizationStrength,
            @Default("0.0") double beta)
            implements OptimizerConfig {

        /** Checks the signs. */
        public Config {
            if (!(learningRatePower <= 0)) {
                throw ConfigException.expected(
                        "learning_rate_power", "a number, at most 0", learningRatePower);
            }
            Require.notNegative("initial_accumulator_value", initialAccumulatorValue);
            Require.notNegative("l1_regularization_strength", l1RegularizationStrength);
            Require.notNegative("l2_regularization_strength", l2RegularizationStrength);
            Require.notNegative(
                    "l2_shrinkage_regularization_strength", l2ShrinkageRegularizationStrength);
        }
    }

    private final Config config;
    private final Slot squares;
    private final Slot linear = Slot.named("linear");

    /** Makes one from its config. */
    public Ftrl(Config config) {
        super(config);
        this.config = config;
        this.squares = Slot.named("accumulator", config.initialAccumulatorValue());
    }

    @Override
    protected void build(List<Variable> variables) {
        addSlots(variables, squares, linear);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor before = power(squares.of(variable), ops);
        Tensor sum = ops.add(squares.of(variable), ops.square(gradient));
        Tensor after = power(squares.assign(variable, sum, ops), ops);
        Tensor growth = ops.divide(ops.subtract(after, before), learningRate);

        Tensor x = variable.value();
        double shrinkage = 2 * config.l2ShrinkageRegularizationStrength();
        Tensor shrunk = ops.add(gradient, ops.multiply(shrinkage, x));
        Tensor change = ops.subtract(shrunk, ops.multiply(growth, x));
        Tensor line = linear.assign(variable, ops.add(linear.of(variable), change), ops);

        double l1 = config.l1RegularizationStrength();
        Tensor beyond = ops.subtract(ops.clip(line, -l1, l1), line);
        assign(variable, ops.divide(beyond, curvature(after, learningRate, ops)), ops);
    }

    private Tensor power(Tensor sum, Ops ops) {
        return ops.power(sum, -config.learningRatePower());
    }

    private Tensor curvature(Tensor power, Tensor learningRate, Ops ops) {
        Tensor further = ops.divide(config.beta(), ops.multiply(2, learningRate));
        Tensor l2 = ops.add(config.l2RegularizationStrength(), further);
        return ops.add(ops.divide(power, learningRate), ops.multiply(2, l2));
    }
}
