package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.reduction;
import static org.keratin.keras.internal.ops.Operands.tensor;

import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that leave out NaN. */
public final class NanTable extends NumpyTable {

    private static final String FOLD = "(x, axis: int or list of ints=None, keepdims=False)";

    /** Makes it. */
    public NanTable() {
        super(
                numpy().function(
                                "nanargmax(x, axis: int=None, keepdims=False)",
                                (a, ops) ->
                                        ops.nanargmax(
                                                tensor(a, ops, "x"),
                                                a.integerOrNull("axis"),
                                                a.bool("keepdims")))
                        .operation("Nanargmax", "axis", "keepdims")
                        .function(
                                "nanargmin(x, axis: int=None, keepdims=False)",
                                (a, ops) ->
                                        ops.nanargmin(
                                                tensor(a, ops, "x"),
                                                a.integerOrNull("axis"),
                                                a.bool("keepdims")))
                        .operation("Nanargmin", "axis", "keepdims")
                        .function(
                                "nancumprod(x, axis: int=None, dtype: dtype=None)",
                                (a, ops) -> {
                                    Tensor x = withoutNan(ReductionTable.lane(a, ops), 1, ops);
                                    return ops.cumprod(
                                            x, ReductionTable.axis(a), ReductionTable.dtype(a, x));
                                })
                        .operation("Nancumprod", "axis", "dtype")
                        .function(
                                "nancumsum(x, axis: int=None, dtype: dtype=None)",
                                (a, ops) -> {
                                    Tensor x = withoutNan(ReductionTable.lane(a, ops), 0, ops);
                                    return ops.cumsum(
                                            x, ReductionTable.axis(a), ReductionTable.dtype(a, x));
                                })
                        .operation("Nancumsum", "axis", "dtype")
                        .function("nanmax" + FOLD, reduction(Ops::nanmax))
                        .operation("Nanmax", "axis", "keepdims")
                        .function("nanmean" + FOLD, reduction(Ops::nanmean))
                        .operation("Nanmean", "axis", "keepdims")
                        .function("nanmedian" + FOLD, reduction(Ops::nanmedian))
                        .operation("Nanmedian", "axis", "keepdims")
                        .function("nanmin" + FOLD, reduction(Ops::nanmin))
                        .operation("Nanmin", "axis", "keepdims")
                        .function(
                                "nanpercentile(x, q, axis: int or list of ints=None, method=\"linear\", keepdims=False)",
                                (a, ops) ->
                                        ops.nanpercentile(
                                                tensor(a, ops, "x"),
                                                tensor(a, ops, "q"),
                                                a.axes("axis"),
                                                a.string("method"),
                                                a.bool("keepdims")))
                        .operation("Nanpercentile", "axis", "method", "keepdims")
                        .function("nanprod" + FOLD, reduction(Ops::nanprod))
                        .operation("Nanprod", "axis", "keepdims")
                        .function(
                                "nanquantile(x, q, axis: int or list of ints=None, method=\"linear\", keepdims=False)",
                                (a, ops) ->
                                        ops.nanquantile(
                                                tensor(a, ops, "x"),
                                                tensor(a, ops, "q"),
                                                a.axes("axis"),
                                                a.string("method"),
                                                a.bool("keepdims")))
                        .operation("Nanquantile", "axis", "method", "keepdims")
                        .function("nanstd" + FOLD, reduction(Ops::nanstd))
                        .operation("Nanstd", "axis", "keepdims")
                        .function("nansum" + FOLD, reduction(Ops::nansum))
                        .operation("Nansum", "axis", "keepdims")
                        .function("nanvar" + FOLD, reduction(Ops::nanvar))
                        .operation("Nanvar", "axis", "keepdims"));
    }

    private static Tensor withoutNan(Tensor x, double instead, Ops ops) {
        return x.dtype().isFloating() ? ops.where(ops.isnan(x), instead, x) : x;
    }
}
