package org.keratin.core.optimizers.schedules;

import org.keratin.core.KerasObject;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The learning rate as a function of the step ({@code
 * keras.optimizers.schedules.LearningRateSchedule}). Usually a record whose components are its
 * config.
 */
@ConsumerType
public interface LearningRateSchedule extends KerasObject {

    /**
     * The learning rate, a float32 scalar.
     *
     * @param step how many steps the optimizer has made, a scalar, from 0
     */
    Tensor call(Tensor step, Ops ops);
}
