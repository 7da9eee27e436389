package org.keratin.keras.optimizers.schedules;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.schedules.ExponentialDecay}: the rate is multiplied by {@code decayRate}
 * every {@code decaySteps} steps.
 *
 * @param initialLearningRate the rate at step 0
 * @param decaySteps how many steps one multiplication takes, above 0
 * @param decayRate by what the rate is multiplied
 * @param staircase whether the rate stays the same in between, rather than falling with each step
 * @param name a name without effect
 */
@KerasExport("keras.optimizers.schedules.ExponentialDecay")
public record ExponentialDecay(
        double initialLearningRate,
        double decaySteps,
        double decayRate,
        @Default("false") boolean staircase,
        @Default("ExponentialDecay") String name)
        implements LearningRateSchedule {

    /** Checks the number of steps. */
    public ExponentialDecay {
        Require.positive("decay_steps", decaySteps);
    }

    @Override
    public Tensor call(Tensor step, Ops ops) {
        Tensor periods = ops.divide(ops.cast(step, DType.FLOAT32), decaySteps);
        Tensor exponent = staircase ? ops.floor(periods) : periods;
        return ops.multiply(initialLearningRate, ops.power(decayRate, exponent));
    }
}
