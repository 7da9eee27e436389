package org.keratin.keras.quantizers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.OmitNull;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.config.Axes;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.quantizers.AbsMaxQuantizer}: scales numbers so that the largest absolute value
 * becomes the largest integer, and rounds.
 *
 * @param valueRange the smallest and the largest integer
 * @param epsilon added to the largest absolute value, which may be 0
 * @param outputDtype the dtype of the integers
 * @param axis along which axes the elements share a scale; the last for {@code null}
 */
@KerasExport(value = "keras.quantizers.AbsMaxQuantizer", identifiers = "abs_max_quantizer")
public record AbsMaxQuantizer(
        @Default("[-127, 127]") List<Integer> valueRange,
        @Default("1e-7") double epsilon,
        @Default("int8") DType outputDtype,
        @Default("null") @OmitNull Axes axis)
        implements Quantizer {

    private static final List<Integer> INT8 = List.of(-127, 127);

    /** Checks that the dtype holds the range, and takes one axis as a list of axes. */
    public AbsMaxQuantizer {
        valueRange = Require.noNulls("value_range", valueRange);
        if (valueRange.size() != 2) {
            throw ConfigException.expected("value_range", "two ints", valueRange);
        }
        if (outputDtype == null || outputDtype == DType.STRING) {
            throw ConfigException.expected("output_dtype", "a dtype of numbers", outputDtype);
        }
        if (outputDtype == DType.INT8 && (valueRange.get(0) < -128 || valueRange.get(1) > 127)) {
            throw ConfigException.expected(
                    "value_range", "a range within that of int8, [-128, 127]", valueRange);
        }
        axis = axis == null || axis.equals(Axes.ALL) ? null : Axes.of(axis.toArray());
    }

    /** The quantizer that Keras uses where none is named: int8, along the last axis. */
    public static AbsMaxQuantizer int8() {
        return new AbsMaxQuantizer(INT8, 1e-7, DType.INT8, null);
    }

    @Override
    public Quantized call(Tensor x, Axes given, Ops ops) {
        Axes chosen = given != null ? given : axis != null ? axis : Axes.of(-1);
        Tensor largest = ops.max(ops.abs(x), chosen.toArray(), true);
        Tensor ratio = ops.divide(valueRange.get(1), ops.add(largest, epsilon));
        Tensor scale = ops.cast(ratio, x.dtype());
        Tensor rounded = ops.round(ops.multiply(x, scale));
        Tensor within = ops.clip(rounded, valueRange.get(0), valueRange.get(1));
        return new Quantized(ops.cast(within, outputDtype), scale);
    }
}
