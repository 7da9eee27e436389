package org.keratin.keras.base;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.Loss;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** {@code keras.Loss}: a loss that does not say what it computes. */
@KerasExport({"keras.Loss", "keras.losses.Loss"})
public final class BaseLoss extends Loss {

    /** The config: nothing but what every loss has. */
    public record Config(@Flatten LossOptions loss) implements LossConfig {}

    /** Makes one. */
    public BaseLoss(Config config) {
        super(config);
    }

    @Override
    protected Tensor call(Tensor yTrue, Tensor yPred, Ops ops) {
        throw LeftOpen.error(name(), "keras.Loss", "call()");
    }
}
