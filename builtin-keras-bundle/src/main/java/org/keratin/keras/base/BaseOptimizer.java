package org.keratin.keras.base;

import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Flatten;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** {@code keras.Optimizer}: an optimizer that does not say how it changes a variable. */
@KerasExport({"keras.Optimizer", "keras.optimizers.Optimizer"})
public final class BaseOptimizer extends Optimizer {

    /** The config: nothing but what every optimizer has. */
    public record Config(@Flatten OptimizerOptions optimizer) implements OptimizerConfig {}

    /** Makes one. */
    public BaseOptimizer(Config config) {
        super(config);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        throw LeftOpen.error(name(), "keras.Optimizer", "update_step()");
    }
}
