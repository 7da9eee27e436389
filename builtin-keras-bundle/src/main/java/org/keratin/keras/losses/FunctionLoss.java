package org.keratin.keras.losses;

import org.keratin.core.losses.Loss;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.SameRank;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A loss that is a loss function with its parameters, as nearly all of Keras's are. */
abstract class FunctionLoss extends Loss {

    /** The function, its parameters filled in. */
    interface Function {
        Tensor compute(Tensor yTrue, Tensor yPred, Ops ops);
    }

    private final Function function;

    <C extends Record & LossConfig> FunctionLoss(C config, Function function) {
        super(config);
        this.function = function;
    }

    @Override
    protected Tensor call(Tensor yTrue, Tensor yPred, Ops ops) {
        SameRank y = SameRank.of(yTrue, yPred, ops);
        return function.compute(y.first(), y.second(), ops);
    }
}
