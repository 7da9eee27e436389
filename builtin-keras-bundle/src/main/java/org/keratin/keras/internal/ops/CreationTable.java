package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;

import org.keratin.keras.internal.Bound;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that make tensors, of nothing or after others. */
public final class CreationTable extends NumpyTable {

    /** Makes it. */
    public CreationTable() {
        super(
                numpy().function(
                                "arange(start: float, stop: float=None, step: float=None, dtype: dtype=None)",
                                CreationTable::arange)
                        .operation("Arange", "dtype")
                        .function(
                                "diag(x, k=0)",
                                (a, ops) -> ops.diag(tensor(a, ops, "x"), a.integer("k")))
                        .operation("Diag", "k")
                        .function(
                                "diagflat(x, k=0)",
                                (a, ops) -> ops.diagflat(tensor(a, ops, "x"), a.integer("k")))
                        .operation("Diagflat", "k")
                        .function(
                                "diagonal(x, offset=0, axis1=0, axis2=1)",
                                (a, ops) ->
                                        ops.diagonal(
                                                tensor(a, ops, "x"),
                                                a.integer("offset"),
                                                a.integer("axis1"),
                                                a.integer("axis2")))
                        .operation("Diagonal", "offset", "axis1", "axis2")
                        // What Keras leaves undefined is zeros.
                        .function(
                                "empty(shape: int or list of ints, dtype: dtype=None)",
                                (a, ops) -> ops.zeros(shape(a), dtype(a)))
                        .function("empty_like(x, dtype: dtype=None)", (a, ops) -> like(a, ops, 0))
                        .operation("EmptyLike", "dtype")
                        .function(
                                "eye(N: int, M: int=None, k=0, dtype: dtype=None)",
                                (a, ops) ->
                                        ops.eye(a.integer("N"), columns(a), diagonal(a), dtype(a)))
                        .function(
                                "full(shape: int or list of ints, fill_value, dtype: dtype=None)",
                                CreationTable::full)
                        .operation("Full", "shape", "dtype")
                        .function(
                                "full_like(x, fill_value, dtype: dtype=None)",
                                (a, ops) -> {
                                    Tensor x = tensor(a, ops, "x");
                                    return ops.full(
                                            x.shape(),
                                            tensor(a, ops, "fill_value"),
                                            ReductionTable.dtype(a, x));
                                })
                        .operation("FullLike", "dtype")
                        .function(
                                "identity(n: int, dtype: dtype=None)",
                                (a, ops) -> ops.identity(a.integer("n"), dtype(a)))
                        .function(
                                "ones(shape: int or list of ints, dtype: dtype=None)",
                                (a, ops) -> ops.ones(shape(a), dtype(a)))
                        .function("ones_like(x, dtype: dtype=None)", (a, ops) -> like(a, ops, 1))
                        .operation("OnesLike", "dtype")
                        .function(
                                "tri(N: int, M: int=None, k=0, dtype: dtype=None)",
                                (a, ops) ->
                                        ops.tri(a.integer("N"), columns(a), diagonal(a), dtype(a)))
                        .function(
                                "tril(x, k=0)",
                                (a, ops) -> ops.tril(tensor(a, ops, "x"), a.integer("k")))
                        .operation("Tril", "k")
                        .function(
                                "triu(x, k=0)",
                                (a, ops) -> ops.triu(tensor(a, ops, "x"), a.integer("k")))
                        .operation("Triu", "k")
                        .function(
                                "zeros(shape: int or list of ints, dtype: dtype=None)",
                                (a, ops) -> ops.zeros(shape(a), dtype(a)))
                        .function("zeros_like(x, dtype: dtype=None)", (a, ops) -> like(a, ops, 0))
                        .operation("ZerosLike", "dtype"));
    }

    private static Tensor arange(Bound a, Ops ops) {
        Number first = a.numeric("start");
        Number stop = a.isNull("stop") ? first : a.numeric("stop");
        Number start = a.isNull("stop") ? (Number) 0 : first;
        Number step = a.isNull("step") ? (Number) 1 : a.numeric("step");
        DType dtype = a.dtypeOrNull("dtype");
        return dtype == null ? ops.arange(start, stop, step) : ops.arange(start, stop, step, dtype);
    }

    private static Tensor full(Bound a, Ops ops) {
        return ops.full(shape(a), tensor(a, ops, "fill_value"), dtype(a));
    }

    private static Tensor like(Bound a, Ops ops, int value) {
        Tensor x = tensor(a, ops, "x");
        return ops.fullLike(x, value, ReductionTable.dtype(a, x));
    }

    private static Shape shape(Bound a) {
        return Shape.of(a.integers("shape"));
    }

    private static DType dtype(Bound a) {
        DType dtype = a.dtypeOrNull("dtype");
        return dtype == null ? DType.FLOAT32 : dtype;
    }

    private static int columns(Bound a) {
        return a.isNull("M") ? a.integer("N") : a.integer("M");
    }

    private static int diagonal(Bound a) {
        return a.isNull("k") ? 0 : a.integer("k");
    }
}
