package org.keratin.keras.optimizers.schedules;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.schedules.PolynomialDecay}: the rate falls along a power of the remaining
 * time, and stays at its end.
 *
 * @param initialLearningRate the rate at step 0
 * @param decaySteps how many steps it takes to the end, above 0
 * @param endLearningRate the rate at the end
 * @param power the power: 1 for a straight line
 * @param cycle whether, past the end, the rate rises and falls again towards the next multiple of
 *     {@code decaySteps}
 * @param name a name without effect
 */
@KerasExport("keras.optimizers.schedules.PolynomialDecay")
public record PolynomialDecay(
        double initialLearningRate,
        double decaySteps,
        @Default("0.0001") double endLearningRate,
        @Default("1.0") double power,
        @Default("false") boolean cycle,
        @Default("PolynomialDecay") String name)
        implements LearningRateSchedule {

    /** Checks the number of steps. */
    public PolynomialDecay {
        Require.positive("decay_steps", decaySteps);
    }

    @Override
    public Tensor call(Tensor step, Ops ops) {
        Tensor now = ops.cast(step, DType.FLOAT32);
        Tensor end = Tensor.scalar(decaySteps, DType.FLOAT32);
        Tensor done =
                cycle
                        ? ops.divide(now, ops.multiply(end, cycles(now, ops)))
                        : ops.divide(ops.minimum(now, end), end);
        Tensor range =
                ops.subtract(
                        Tensor.scalar(initialLearningRate, DType.FLOAT32),
                        Tensor.scalar(endLearningRate, DType.FLOAT32));
        Tensor remaining = ops.power(ops.subtract(1, done), power);
        return ops.add(ops.multiply(range, remaining), endLearningRate);
    }

    private Tensor cycles(Tensor now, Ops ops) {
        Tensor begun = ops.ceil(ops.divide(now, decaySteps));
        return ops.where(ops.equal(now, 0), ops.onesLike(begun), begun);
    }
}
