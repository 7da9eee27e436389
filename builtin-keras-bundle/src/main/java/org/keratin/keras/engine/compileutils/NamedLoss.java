package org.keratin.keras.engine.compileutils;

import org.keratin.core.config.Flatten;
import org.keratin.core.losses.Loss;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossFunction;
import org.keratin.core.losses.LossOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A loss function as a loss, the mean over the batch. It stands in no config. */
final class NamedLoss extends Loss {

    /** Its name. */
    record Config(@Flatten LossOptions loss) implements LossConfig {}

    private final LossFunction function;

    NamedLoss(String name, LossFunction function) {
        super(new Config(LossOptions.DEFAULT.withName(name)));
        this.function = function;
    }

    @Override
    protected Tensor call(Tensor yTrue, Tensor yPred, Ops ops) {
        return function.call(yTrue, yPred, ops);
    }
}
