package org.keratin.core.optimizers;

import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;

/**
 * The part of a config that every optimizer has. An optimizer's config record takes it up as
 * {@code @Flatten OptimizerOptions optimizer}; where its own defaults differ, it says them beside
 * that: {@code @Flatten @Default("{\"learning_rate\": 0.01}") OptimizerOptions optimizer}.
 *
 * <p>In Java: {@code OptimizerOptions.of(0.01).withClipnorm(1)}.
 *
 * @param name names its variables; made from the class's name where it is {@code null}
 * @param learningRate how far a step goes: a number, or a schedule
 * @param weightDecay which part of a variable each step takes away, times the learning rate; {@code
 *     null} for none
 * @param clipnorm the largest norm that the gradient of one variable may have; {@code null} for any
 * @param globalClipnorm the largest norm that all gradients together may have; {@code null} for any
 * @param clipvalue the largest absolute value in a gradient; {@code null} for any
 * @param useEma whether an exponential moving average of the variables is kept
 * @param emaMomentum how much of the average stays at each step, from 0 to 1
 * @param emaOverwriteFrequency after how many steps, each time, the variables are set to their
 *     averages, at least 1; {@code null} for never
 * @param lossScaleFactor by what the loss is multiplied before the gradients are taken, which are
 *     divided by it; {@code null} for 1
 * @param gradientAccumulationSteps of how many calls the mean gradient makes one step, at least 2;
 *     {@code null} for each call
 */
public record OptimizerOptions(
        @Default("null") String name,
        @Default("0.001") LearningRate learningRate,
        @Default("null") Double weightDecay,
        @Default("null") Double clipnorm,
        @Default("null") Double globalClipnorm,
        @Default("null") Double clipvalue,
        @Default("false") boolean useEma,
        @Default("0.99") double emaMomentum,
        @Default("null") Integer emaOverwriteFrequency,
        @Default("null") Double lossScaleFactor,
        @Default("null") Integer gradientAccumulationSteps) {

    /** Checks what stands alone, and that gradients are clipped in one way at most. */
    public OptimizerOptions {
        if (name != null && name.contains("/")) {
            throw ConfigException.expected("name", "a name without /", name);
        }
        if (useEma && !(emaMomentum >= 0 && emaMomentum <= 1)) {
            throw ConfigException.expected("ema_momentum", "a number from 0 to 1", emaMomentum);
        }
        if (useEma && emaOverwriteFrequency != null && emaOverwriteFrequency < 0) {
            throw ConfigException.expected(
                    "ema_overwrite_frequency",
                    "an int, at least 1, or null",
                    emaOverwriteFrequency);
        }
        if (gradientAccumulationSteps != null
                && gradientAccumulationSteps != 0
                && gradientAccumulationSteps < 2) {
            throw ConfigException.expected(
                    "gradient_accumulation_steps",
                    "an int, at least 2, or null",
                    gradientAccumulationSteps);
        }
        if (clipnorm != null && (globalClipnorm != null || clipvalue != null)
                || globalClipnorm != null && clipvalue != null) {
            throw new ConfigException(
                    "clipnorm",
                    "expected one of clipnorm, global_clipnorm and clipvalue at most, found "
                            + clipnorm
                            + ", "
                            + globalClipnorm
                            + " and "
                            + clipvalue);
        }
    }

    /** A learning rate, and nothing else. */
    public static OptimizerOptions of(double learningRate) {
        return of(LearningRate.of(learningRate));
    }

    /** A learning rate that changes with the step, and nothing else. */
    public static OptimizerOptions of(LearningRateSchedule learningRate) {
        return of(LearningRate.of(learningRate));
    }

    private static OptimizerOptions of(LearningRate rate) {
        return new OptimizerOptions(
                null, rate, null, null, null, null, false, 0.99, null, null, null);
    }

    /** These with a name. */
    public OptimizerOptions named(String other) {
        return new OptimizerOptions(
                other,
                learningRate,
                weightDecay,
                clipnorm,
                globalClipnorm,
                clipvalue,
                useEma,
                emaMomentum,
                emaOverwriteFrequency,
                lossScaleFactor,
                gradientAccumulationSteps);
    }

    /** These with weight decay. */
    public OptimizerOptions withWeightDecay(double decay) {
        return new OptimizerOptions(
                name,
                learningRate,
                decay,
                clipnorm,
                globalClipnorm,
                clipvalue,
                useEma,
                emaMomentum,
                emaOverwriteFrequency,
                lossScaleFactor,
                gradientAccumulationSteps);
    }

    /** These with a largest norm of each variable's gradient. */
    public OptimizerOptions withClipnorm(double norm) {
        return clipping(norm, null, null);
    }

    /** These with a largest norm of all gradients together. */
    public OptimizerOptions withGlobalClipnorm(double norm) {
        return clipping(null, norm, null);
    }

    /** These with a largest absolute value in a gradient. */
    public OptimizerOptions withClipvalue(double value) {
        return clipping(null, null, value);
    }

    private OptimizerOptions clipping(Double norm, Double globalNorm, Double value) {
        return new OptimizerOptions(
                name,
                learningRate,
                weightDecay,
                norm,
                globalNorm,
                value,
                useEma,
                emaMomentum,
                emaOverwriteFrequency,
                lossScaleFactor,
                gradientAccumulationSteps);
    }

    /** These with a moving average that replaces the variables now and then, or never. */
    public OptimizerOptions withEma(double momentum, Integer overwriteFrequency) {
        return new OptimizerOptions(
                name,
                learningRate,
                weightDecay,
                clipnorm,
                globalClipnorm,
                clipvalue,
                true,
                momentum,
                overwriteFrequency,
                lossScaleFactor,
                gradientAccumulationSteps);
    }

    /** These with a factor for the loss. */
    public OptimizerOptions withLossScaleFactor(Double factor) {
        return new OptimizerOptions(
                name,
                learningRate,
                weightDecay,
                clipnorm,
                globalClipnorm,
                clipvalue,
                useEma,
                emaMomentum,
                emaOverwriteFrequency,
                factor,
                gradientAccumulationSteps);
    }

    /** These with one step made from several calls. */
    public OptimizerOptions withGradientAccumulationSteps(int steps) {
        return new OptimizerOptions(
                name,
                learningRate,
                weightDecay,
                clipnorm,
                globalClipnorm,
                clipvalue,
                useEma,
                emaMomentum,
                emaOverwriteFrequency,
                lossScaleFactor,
                steps);
    }

    /** How many calls make one step, at least 1. */
    int callsPerStep() {
        return gradientAccumulationSteps == null ? 1 : Math.max(1, gradientAccumulationSteps);
    }
}
