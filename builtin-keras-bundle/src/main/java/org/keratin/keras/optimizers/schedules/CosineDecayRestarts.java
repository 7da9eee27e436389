package org.keratin.keras.optimizers.schedules;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Key;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.schedules.CosineDecayRestarts}: the rate falls along half a cosine wave,
 * jumps back and falls again, each time for longer and from lower.
 *
 * @param initialLearningRate the rate at step 0
 * @param firstDecaySteps how many steps the first fall takes, above 0
 * @param tMul how many times as long each fall takes as the one before
 * @param mMul how many times as high each fall begins as the one before
 * @param alpha the rate at the end of a fall, as a fraction of the first
 * @param name a name without effect
 */
@KerasExport("keras.optimizers.schedules.CosineDecayRestarts")
public record CosineDecayRestarts(
        double initialLearningRate,
        double firstDecaySteps,
        @Default("2.0") @Key("t_mul") double tMul,
        @Default("1.0") @Key("m_mul") double mMul,
        @Default("0.0") double alpha,
        @Default("SGDRDecay") String name)
        implements LearningRateSchedule {

    /** Checks the number of steps. */
    public CosineDecayRestarts {
        Require.positive("first_decay_steps", firstDecaySteps);
    }

    @Override
    public Tensor call(Tensor step, Ops ops) {
        Tensor firsts = ops.divide(ops.cast(step, DType.FLOAT32), firstDecaySteps);
        Tensor falls = (float) tMul == 1 ? ops.floor(firsts) : growingFalls(firsts, ops);
        Tensor done = (float) tMul == 1 ? ops.subtract(firsts, falls) : done(firsts, falls, ops);
        Tensor height = ops.multiply(0.5, ops.power(mMul, falls));
        Tensor wave = ops.multiply(height, ops.add(1, ops.cos(ops.multiply(Math.PI, done))));
        Tensor fraction = Tensor.scalar(alpha, DType.FLOAT32);
        Tensor decayed = ops.add(ops.multiply(ops.subtract(1, fraction), wave), fraction);
        return ops.multiply(initialLearningRate, decayed);
    }

    /** How many falls are over, their lengths a geometric series. */
    private Tensor growingFalls(Tensor firsts, Ops ops) {
        Tensor ratio = ratio();
        Tensor grown = ops.subtract(1, ops.multiply(firsts, ops.subtract(1, ratio)));
        return ops.floor(ops.divide(ops.log(grown), ops.log(ratio)));
    }

    /** Which part of the present fall is over. */
    private Tensor done(Tensor firsts, Tensor falls, Ops ops) {
        Tensor ratio = ratio();
        Tensor length = ops.power(ratio, falls);
        Tensor start = ops.divide(ops.subtract(1, length), ops.subtract(1, ratio));
        return ops.divide(ops.subtract(firsts, start), length);
    }

    private Tensor ratio() {
        return Tensor.scalar(tMul, DType.FLOAT32);
    }
}
