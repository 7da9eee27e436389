package org.keratin.keras.optimizers.schedules;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.schedules.InverseTimeDecay}: the rate is divided by 1 plus {@code
 * decayRate} for each {@code decaySteps} steps.
 *
 * @param initialLearningRate the rate at step 0
 * @param decaySteps in how many steps the divisor grows by {@code decayRate}, above 0
 * @param decayRate by how much the divisor grows
 * @param staircase whether the rate stays the same in between, rather than falling with each step
 * @param name a name without effect
 */
@KerasExport("keras.optimizers.schedules.InverseTimeDecay")
public record InverseTimeDecay(
        double initialLearningRate,
        double decaySteps,
        double decayRate,
        @Default("false") boolean staircase,
        @Default("InverseTimeDecay") String name)
        implements LearningRateSchedule {

    /** Checks the number of steps. */
    public InverseTimeDecay {
        Require.positive("decay_steps", decaySteps);
    }

    @Override
    public Tensor call(Tensor step, Ops ops) {
        Tensor periods = ops.divide(ops.cast(step, DType.FLOAT32), decaySteps);
        Tensor growth = staircase ? ops.floor(periods) : periods;
        return ops.divide(initialLearningRate, ops.add(1, ops.multiply(decayRate, growth)));
    }
}
