package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.reduction;
import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Operands.tensorOrNull;

import org.keratin.keras.internal.Bound;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that fold axes away, or along one. */
public final class ReductionTable extends NumpyTable {

    private static final String FOLD = "(x, axis: int or list of ints=None, keepdims=False)";

    /** Makes it. */
    public ReductionTable() {
        super(
                numpy().function("all" + FOLD, reduction(Ops::all))
                        .operation("All", "axis", "keepdims")
                        .function("amax" + FOLD, reduction(Ops::amax))
                        .operation("Amax", "axis", "keepdims")
                        .function("amin" + FOLD, reduction(Ops::amin))
                        .operation("Amin", "axis", "keepdims")
                        .function("any" + FOLD, reduction(Ops::any))
                        .operation("Any", "axis", "keepdims")
                        .function(
                                "argmax(x, axis: int=None, keepdims=False)",
                                (a, ops) ->
                                        ops.argmax(
                                                tensor(a, ops, "x"),
                                                a.integerOrNull("axis"),
                                                a.bool("keepdims")))
                        .operation("Argmax", "axis", "keepdims")
                        .function(
                                "argmin(x, axis: int=None, keepdims=False)",
                                (a, ops) ->
                                        ops.argmin(
                                                tensor(a, ops, "x"),
                                                a.integerOrNull("axis"),
                                                a.bool("keepdims")))
                        .operation("Argmin", "axis", "keepdims")
                        .function(
                                "average(x, axis: int or list of ints=None, weights: tensor=None)",
                                (a, ops) ->
                                        ops.average(
                                                tensor(a, ops, "x"),
                                                a.axes("axis"),
                                                tensorOrNull(a, ops, "weights")))
                        .operation("Average", "axis")
                        .function(
                                "count_nonzero(x, axis: int or list of ints=None)",
                                (a, ops) ->
                                        ops.countNonzero(
                                                tensor(a, ops, "x"), a.axes("axis"), false))
                        .operation("CountNonzero", "axis")
                        .function(
                                "cumprod(x, axis: int=None, dtype: dtype=None)",
                                (a, ops) -> {
                                    Tensor x = lane(a, ops);
                                    return ops.cumprod(x, axis(a), dtype(a, x));
                                })
                        .operation("Cumprod", "axis", "dtype")
                        .function(
                                "cumsum(x, axis: int=None, dtype: dtype=None)",
                                (a, ops) -> {
                                    Tensor x = lane(a, ops);
                                    return ops.cumsum(x, axis(a), dtype(a, x));
                                })
                        .operation("Cumsum", "axis", "dtype")
                        .function(
                                "diff(a, n=1, axis=-1)",
                                (a, ops) ->
                                        ops.diff(
                                                tensor(a, ops, "a"),
                                                a.integer("n"),
                                                a.integer("axis")))
                        .operation("Diff", "n", "axis")
                        .function(
                                "max(x, axis: int or list of ints=None, keepdims=False, initial: float=None)",
                                (a, ops) -> {
                                    Tensor x = tensor(a, ops, "x");
                                    Number initial = a.numericOrNull("initial");
                                    return initial == null
                                            ? ops.max(x, a.axes("axis"), a.bool("keepdims"))
                                            : ops.max(
                                                    x, a.axes("axis"), a.bool("keepdims"), initial);
                                })
                        .operation("Max", "axis", "keepdims", "initial")
                        .function("mean" + FOLD, reduction(Ops::mean))
                        .operation("Mean", "axis", "keepdims")
                        .function("median" + FOLD, reduction(Ops::median))
                        .operation("Median", "axis", "keepdims")
                        .function(
                                "min(x, axis: int or list of ints=None, keepdims=False, initial: float=None)",
                                (a, ops) -> {
                                    Tensor x = tensor(a, ops, "x");
                                    Number initial = a.numericOrNull("initial");
                                    return initial == null
                                            ? ops.min(x, a.axes("axis"), a.bool("keepdims"))
                                            : ops.min(
                                                    x, a.axes("axis"), a.bool("keepdims"), initial);
                                })
                        .operation("Min", "axis", "keepdims", "initial")
                        .function(
                                "prod(x, axis: int or list of ints=None, keepdims=False, dtype: dtype=None)",
                                ReductionTable::prod)
                        .operation("Prod", "axis", "keepdims", "dtype")
                        .function("ptp" + FOLD, reduction(Ops::ptp))
                        .operation("Ptp", "axis", "keepdims")
                        .function("std" + FOLD, reduction(Ops::std))
                        .operation("Std", "axis", "keepdims")
                        .function("sum" + FOLD, reduction(Ops::sum))
                        .operation("Sum", "axis", "keepdims")
                        .function("var" + FOLD, reduction(Ops::var))
                        .operation("Var", "axis", "keepdims"));
    }

    /** {@code x}, flattened where there is no axis to go along. */
    static Tensor lane(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        return a.isNull("axis") ? ops.ravel(x) : x;
    }

    /** The axis of {@link #lane} to go along. */
    static int axis(Bound a) {
        return a.isNull("axis") ? 0 : a.integer("axis");
    }

    /** The dtype to compute in. */
    static DType dtype(Bound a, Tensor x) {
        DType dtype = a.dtypeOrNull("dtype");
        return dtype == null ? x.dtype() : dtype;
    }

    private static Tensor prod(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        DType dtype = a.dtypeOrNull("dtype");
        Tensor product =
                ops.prod(
                        dtype == null ? x : ops.cast(x, dtype), a.axes("axis"), a.bool("keepdims"));
        return dtype == null ? product : ops.cast(product, dtype);
    }
}
