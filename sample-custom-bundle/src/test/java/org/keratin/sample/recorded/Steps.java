package org.keratin.sample.recorded;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A rate that falls with each step. */
@RegisterKerasSerializable(packageName = "my_package")
public record Steps(double rate) implements LearningRateSchedule {

    @Override
    public Tensor call(Tensor step, Ops ops) {
        return ops.divide(rate, ops.add(ops.cast(step, DType.FLOAT32), 1));
    }
}
