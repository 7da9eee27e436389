package org.keratin.keras.base;

import org.keratin.core.KerasExport;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.schedules.LearningRateSchedule}: a schedule that does not say what the
 * learning rate is.
 */
@KerasExport("keras.optimizers.schedules.LearningRateSchedule")
public record BaseLearningRateSchedule() implements LearningRateSchedule {

    @Override
    public Tensor call(Tensor step, Ops ops) {
        throw LeftOpen.error(
                "learning rate", "keras.optimizers.schedules.LearningRateSchedule", "__call__()");
    }
}
