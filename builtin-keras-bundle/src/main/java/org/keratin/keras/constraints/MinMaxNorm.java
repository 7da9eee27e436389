package org.keratin.keras.constraints;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.constraints.Constraint;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.constraints.MinMaxNorm}: moves the norm of each unit's vector of weights towards the
 * nearest one between two bounds.
 *
 * @param minValue the smallest norm
 * @param maxValue the largest norm
 * @param rate how far the norm moves at a time: 1 all the way, 0 not at all
 * @param axis along which a vector lies: 0 for a dense kernel, {@code [0, 1, 2]} for that of a
 *     two-dimensional convolution; all axes if {@code null}
 */
@KerasExport(
        value = {"keras.constraints.MinMaxNorm", "keras.constraints.min_max_norm"},
        identifiers = "min_max_norm")
public record MinMaxNorm(
        @Default("0.0") double minValue,
        @Default("1.0") double maxValue,
        @Default("1.0") double rate,
        @Default("0") Axes axis)
        implements Constraint {

    /** Takes no axes as all. */
    public MinMaxNorm {
        axis = Axes.orAll(axis);
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        Tensor norms = Norms.of(x, axis, ops);
        Tensor nearest = ops.clip(norms, minValue, maxValue);
        Tensor desired = ops.add(ops.multiply(rate, nearest), ops.multiply(1 - rate, norms));
        return Norms.change(x, norms, desired, ops);
    }
}
