package org.keratin.keras.constraints;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.constraints.Constraint;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.constraints.MaxNorm}: shortens each unit's vector of weights to at most {@code
 * maxValue}.
 *
 * @param maxValue the largest norm
 * @param axis along which a vector lies: 0 for a dense kernel, {@code [0, 1, 2]} for that of a
 *     two-dimensional convolution; all axes if {@code null}
 */
@KerasExport(
        value = {"keras.constraints.MaxNorm", "keras.constraints.max_norm"},
        identifiers = "max_norm")
public record MaxNorm(@Default("2") double maxValue, @Default("0") Axes axis)
        implements Constraint {

    /** Takes no axes as all. */
    public MaxNorm {
        axis = Axes.orAll(axis);
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        Tensor norms = Norms.of(x, axis, ops);
        return Norms.change(x, norms, ops.clip(norms, 0, maxValue), ops);
    }
}
