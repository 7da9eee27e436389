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
 * {@code keras.optimizers.Adafactor}: as Adam, but of a matrix's running mean of squares only the
 * means of rows and columns are kept, from which it is put together again.
 *
 * <p>Of variables of a higher rank the last two axes are the matrix; those of a lower rank are kept
 * whole.
 */
@KerasExport("keras.optimizers.Adafactor")
public final class Adafactor extends Optimizer {

    /**
     * What an Adafactor's config holds.
     *
     * @param optimizer the options of every optimizer
     * @param beta2Decay the running means keep {@code 1 - step^beta2Decay} at each step; below 0
     * @param epsilon1 added to the squares, against division by 0
     * @param epsilon2 the least root mean square that a variable is taken to have
     * @param clipThreshold moves of a larger root mean square are scaled down to it
     * @param relativeStep without effect: as in Keras, the learning rate is at most {@code 1 /
     *     sqrt(step)} in either case
     */
    public record Config(
            @Flatten OptimizerOptions optimizer,
            @Key("beta_2_decay") @Default("-0.8") double beta2Decay,
            @Key("epsilon_1") @Default("1e-30") double epsilon1,
            @Key("epsilon_2") @Default("0.001") double epsilon2,
            @Default("1.0") double clipThreshold,
            @Default("true") boolean relativeStep)
            implements OptimizerConfig {}

    private final Config config;
    private final Slot rows = Slot.named("r");
    private final Slot columns = Slot.named("c");
    private final Slot velocity = Slot.named("velocity");

    /** Makes one from its config. */
    public Adafactor(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(List<Variable> variables) {
        for (Variable variable : variables) {
            Shape shape = variable.shape();
            // Keras keeps an unused number for each where there is no matrix.
            boolean matrix = isMatrix(variable);
            Shape row = matrix ? shape.without(-1) : Shape.scalar();
            Shape column = matrix ? shape.without(-2) : Shape.scalar();
            DType dtype = matrix ? variable.dtype() : DType.FLOAT32;
            rows.put(variable, addVariable(variable.name(), row, dtype, 0));
            columns.put(variable, addVariable(variable.name(), column, dtype, 0));
            addSlots(List.of(variable), velocity);
        }
    }

    private static boolean isMatrix(Variable variable) {
        return variable.shape().rank() >= 2;
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        Tensor step = step(variable.dtype());
        Tensor forgotten = ops.power(step, config.beta2Decay());
        Tensor square = ops.add(ops.square(gradient), config.epsilon1());
        Tensor meanSquare =
                isMatrix(variable)
                        ? factored(variable, square, forgotten, ops)
                        : average(velocity, variable, square, forgotten, ops);
        velocity.assign(variable, meanSquare, ops);

        Tensor move = ops.divide(gradient, ops.sqrt(meanSquare));
        Tensor excess = ops.divide(rootMeanSquare(move, ops), config.clipThreshold());
        Tensor clipped = ops.divide(move, ops.maximum(excess, 1));
        Tensor rate = ops.minimum(learningRate, ops.rsqrt(step));
        Tensor size = ops.maximum(rootMeanSquare(variable.value(), ops), config.epsilon2());
        assignSub(variable, ops.multiply(ops.multiply(size, rate), clipped), ops);
    }

    private Tensor factored(Variable variable, Tensor square, Tensor forgotten, Ops ops) {
        Tensor row = average(rows, variable, ops.mean(square, -1), forgotten, ops);
        Tensor column = average(columns, variable, ops.mean(square, -2), forgotten, ops);
        Tensor share = ops.divide(row, ops.mean(row, -1, true));
        return ops.multiply(ops.expandDims(share, -1), ops.expandDims(column, -2));
    }

    private static Tensor average(
            Slot slot, Variable variable, Tensor value, Tensor forgotten, Ops ops) {
        Tensor kept = ops.multiply(ops.subtract(1, forgotten), slot.of(variable));
        return slot.assign(variable, ops.add(kept, ops.multiply(forgotten, value)), ops);
    }

    private static Tensor rootMeanSquare(Tensor x, Ops ops) {
        return ops.sqrt(ops.mean(ops.square(x)));
    }
}
