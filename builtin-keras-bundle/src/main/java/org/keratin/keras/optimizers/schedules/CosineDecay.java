package org.keratin.keras.optimizers.schedules;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.schedules.CosineDecay}: the rate falls along half a cosine wave and stays
 * at its end; before that it may rise in a straight line.
 *
 * @param initialLearningRate the rate at step 0
 * @param decaySteps how many steps it falls, above 0
 * @param alpha the rate at the end, as a fraction of the highest
 * @param name a name without effect
 * @param warmupTarget the rate that it rises to first; {@code null} to fall at once
 * @param warmupSteps how many steps it rises
 */
@KerasExport("keras.optimizers.schedules.CosineDecay")
public record CosineDecay(
        double initialLearningRate,
        double decaySteps,
        @Default("0.0") double alpha,
        @Default("CosineDecay") String name,
        @Default("null") Double warmupTarget,
        @Default("0") double warmupSteps)
        implements LearningRateSchedule {

    /** Checks the number of steps. */
    public CosineDecay {
        Require.positive("decay_steps", decaySteps);
    }

    @Override
    public Tensor call(Tensor step, Ops ops) {
        Tensor now = ops.cast(step, DType.FLOAT32);
        Tensor length = Tensor.scalar(decaySteps, DType.FLOAT32);
        if (warmupTarget == null) {
            return fall(ops.minimum(now, length), initialLearningRate, ops);
        }
        Tensor warmup = Tensor.scalar(warmupSteps, DType.FLOAT32);
        Tensor reached = ops.minimum(now, ops.add(length, warmup));
        return ops.where(
                ops.less(reached, warmup),
                rise(reached, warmup, ops),
                fall(ops.subtract(reached, warmup), warmupTarget, ops));
    }

    private Tensor rise(Tensor reached, Tensor warmup, Ops ops) {
        Tensor start = Tensor.scalar(initialLearningRate, DType.FLOAT32);
        Tensor height = ops.subtract(Tensor.scalar(warmupTarget, DType.FLOAT32), start);
        return ops.add(ops.multiply(height, ops.divide(reached, warmup)), start);
    }

    private Tensor fall(Tensor reached, double highest, Ops ops) {
        Tensor done = ops.divide(reached, decaySteps);
        Tensor wave = ops.multiply(0.5, ops.add(1, ops.cos(ops.multiply(Math.PI, done))));
        return ops.multiply(highest, ops.add(ops.multiply(1 - alpha, wave), alpha));
    }
}
