package org.keratin.keras.constraints;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.constraints.Constraint;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.constraints.UnitNorm}: stretches or shortens each unit's vector of weights to norm
 * 1.
 *
 * @param axis along which a vector lies: 0 for a dense kernel, {@code [0, 1, 2]} for that of a
 *     two-dimensional convolution; all axes if {@code null}
 */
@KerasExport(
        value = {"keras.constraints.UnitNorm", "keras.constraints.unit_norm"},
        identifiers = "unit_norm")
public record UnitNorm(@Default("0") Axes axis) implements Constraint {

    /** Takes no axes as all. */
    public UnitNorm {
        axis = Axes.orAll(axis);
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return Norms.toOne(x, Norms.of(x, axis, ops), ops);
    }
}
