package org.keratin.keras.optimizers.schedules;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.schedules.PiecewiseConstantDecay}: one rate up to and including the first
 * boundary, another up to the second, and so on.
 *
 * @param boundaries the last step of each rate but the last, ascending; cut to whole numbers where
 *     steps are integers
 * @param values the rates, one more than boundaries
 * @param name a name without effect
 */
@KerasExport("keras.optimizers.schedules.PiecewiseConstantDecay")
public record PiecewiseConstantDecay(
        List<Double> boundaries, List<Double> values, @Default("PiecewiseConstant") String name)
        implements LearningRateSchedule {

    /** Checks that there is one rate more than boundaries, and takes copies. */
    public PiecewiseConstantDecay {
        boundaries = Require.noNulls("boundaries", boundaries);
        values = Require.noNulls("values", values);
        if (boundaries.size() != values.size() - 1) {
            throw ConfigException.expected(
                    "values",
                    "one value more than the " + boundaries.size() + " boundaries",
                    values);
        }
    }

    @Override
    public Tensor call(Tensor step, Ops ops) {
        Tensor rate = rate(values.size() - 1);
        for (int i = boundaries.size() - 1; i >= 0; i--) {
            Tensor boundary = Tensor.scalar(boundaries.get(i), DType.FLOAT64);
            Tensor within = ops.lessEqual(step, ops.cast(boundary, step.dtype()));
            rate = ops.where(within, rate(i), rate);
        }
        return rate;
    }

    private Tensor rate(int index) {
        return Tensor.scalar(values.get(index), DType.FLOAT32);
    }
}
