package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Operands.unary;

import java.util.Arrays;
import java.util.Locale;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.PadMode;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that give the same elements another shape or order. */
public final class ShapeTable extends NumpyTable {

    /** Makes it. */
    public ShapeTable() {
        super(
                numpy().function(
                                "array(x, dtype: dtype=None)",
                                (a, ops) -> converted(tensor(a, ops, "x"), a, ops))
                        .operation("Array", "dtype")
                        .function(
                                "broadcast_to(x, shape: list of ints)",
                                (a, ops) -> ops.broadcastTo(tensor(a, ops, "x"), a.shape("shape")))
                        .operation("BroadcastTo", "shape")
                        .function(
                                "expand_dims(x, axis: int or list of ints)",
                                (a, ops) -> ops.expandDims(tensor(a, ops, "x"), a.integers("axis")))
                        .operation("ExpandDims", "axis")
                        .function(
                                "flip(x, axis: int or list of ints=None)",
                                (a, ops) -> ops.flip(tensor(a, ops, "x"), a.axes("axis")))
                        .operation("Flip", "axis")
                        .function("fliplr(x)", unary(Ops::fliplr))
                        .operation("Fliplr")
                        .function("flipud(x)", unary(Ops::flipud))
                        .operation("Flipud")
                        .function(
                                "moveaxis(x, source: int or list of ints, destination: int or list of ints)",
                                (a, ops) ->
                                        ops.moveaxis(
                                                tensor(a, ops, "x"),
                                                a.integers("source"),
                                                a.integers("destination")))
                        .operation("Moveaxis", "source", "destination")
                        .function(
                                "ndim(x)",
                                (a, ops) ->
                                        Tensor.scalar(
                                                tensor(a, ops, "x").shape().rank(), DType.INT32))
                        .operation("Ndim")
                        .function(
                                "pad(x, pad_width: list of pairs of ints, mode=\"constant\", constant_values: float=None)",
                                ShapeTable::pad)
                        .operation("Pad", "pad_width", "mode")
                        .function("ravel(x)", unary(Ops::ravel))
                        .operation("Ravel")
                        .function(
                                "repeat(x, repeats: int or list of ints, axis: int=None)",
                                ShapeTable::repeat)
                        .operation("Repeat", "repeats", "axis")
                        .function(
                                "reshape(x, newshape: int or list of ints)",
                                (a, ops) -> ops.reshape(tensor(a, ops, "x"), a.dims("newshape")))
                        .operation("Reshape", "newshape")
                        .function(
                                "roll(x, shift: int or list of ints, axis: int or list of ints=None)",
                                ShapeTable::roll)
                        .operation("Roll", "shift", "axis")
                        .function("rot90(array, k=1, axes=(0, 1))", ShapeTable::rot90)
                        .operation("Rot90", "k", "axes")
                        .function(
                                "size(x)",
                                (a, ops) ->
                                        Tensor.scalar(
                                                tensor(a, ops, "x").shape().elements(),
                                                DType.INT64))
                        .operation("Size")
                        .function(
                                "squeeze(x, axis: int or list of ints=None)",
                                (a, ops) -> {
                                    Tensor x = tensor(a, ops, "x");
                                    return a.isNull("axis")
                                            ? ops.squeeze(x)
                                            : ops.squeeze(x, a.integers("axis"));
                                })
                        .operation("Squeeze", "axis")
                        .function(
                                "swapaxes(x, axis1: int, axis2: int)",
                                (a, ops) ->
                                        ops.swapaxes(
                                                tensor(a, ops, "x"),
                                                a.integer("axis1"),
                                                a.integer("axis2")))
                        .operation("Swapaxes", "axis1", "axis2")
                        .function(
                                "tile(x, repeats: int or list of ints)",
                                (a, ops) -> ops.tile(tensor(a, ops, "x"), a.integers("repeats")))
                        .operation("Tile", "repeats")
                        .function(
                                "transpose(x, axes: list of ints=None)",
                                (a, ops) -> {
                                    Tensor x = tensor(a, ops, "x");
                                    return a.isNull("axes")
                                            ? ops.transpose(x)
                                            : ops.transpose(x, a.integers("axes"));
                                })
                        .operation("Transpose", "axes")
                        .function(
                                "view(x, dtype: dtype=None)",
                                (a, ops) -> {
                                    Tensor x = tensor(a, ops, "x");
                                    DType dtype = a.dtypeOrNull("dtype");
                                    return dtype == null ? x : ops.view(x, dtype);
                                })
                        .operation("View", "dtype"));
    }

    /** {@code x} in the dtype that was asked for, if one was. */
    static Tensor converted(Tensor x, Bound a, Ops ops) {
        DType dtype = a.dtypeOrNull("dtype");
        return dtype == null ? x : ops.cast(x, dtype);
    }

    private static Tensor pad(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        int[][] widths =
                a.list("pad_width").stream()
                        .map(item -> a.integers("pad_width", item))
                        .toArray(int[][]::new);
        String mode = a.string("mode");
        Number value = a.numericOrNull("constant_values");
        if (mode.equals("constant")) {
            return ops.pad(x, widths, value == null ? 0 : value);
        }
        if (value != null) {
            throw a.expected("constant_values", "none but with the mode \"constant\"", value);
        }
        for (PadMode known : PadMode.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(mode)) {
                return ops.pad(x, widths, known);
            }
        }
        throw a.expected("mode", "\"constant\", \"reflect\" or \"symmetric\"", mode);
    }

    private static Tensor repeat(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        Tensor lanes = a.isNull("axis") ? ops.ravel(x) : x;
        int axis = a.isNull("axis") ? 0 : a.integer("axis");
        int[] repeats = a.integers("repeats");
        return repeats.length == 1
                ? ops.repeat(lanes, repeats[0], axis)
                : ops.repeat(lanes, repeats, axis);
    }

    private static Tensor roll(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        int[] shift = a.integers("shift");
        if (a.isNull("axis")) {
            return ops.reshape(ops.roll(ops.ravel(x), shift, new int[shift.length]), x.shape());
        }
        int[] axes = a.integers("axis");
        int count = Math.max(shift.length, axes.length);
        return ops.roll(x, spread(shift, count, a), spread(axes, count, a));
    }

    /** One number as many, or as many as there must be. */
    private static int[] spread(int[] numbers, int count, Bound a) {
        if (numbers.length == count) {
            return numbers;
        }
        if (numbers.length != 1) {
            throw a.expected("shift", "as many shifts as axes", a.value("shift"));
        }
        int[] spread = new int[count];
        Arrays.fill(spread, numbers[0]);
        return spread;
    }

    private static Tensor rot90(Bound a, Ops ops) {
        int[] axes = a.integers("axes");
        if (axes.length != 2) {
            throw a.expected("axes", "two axes", a.value("axes"));
        }
        return ops.rot90(tensor(a, ops, "array"), a.integer("k"), axes[0], axes[1]);
    }
}
