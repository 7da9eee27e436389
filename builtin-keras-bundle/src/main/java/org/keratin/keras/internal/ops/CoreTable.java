package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.values.Tuple;
import org.keratin.keras.internal.Bound;
import org.keratin.keras.internal.TableBuilder;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.ScatterMode;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Those functions of {@code keras.ops} that are in none of its modules. */
public final class CoreTable extends OpsTable {

    /** Makes it. */
    public CoreTable() {
        super(
                TableBuilder.of("keras.ops")
                        .function(
                                "scatter(indices, values, shape: list of ints)",
                                (a, ops) ->
                                        ops.scatter(
                                                tensor(a, ops, "indices"),
                                                tensor(a, ops, "values"),
                                                a.shape("shape")))
                        .operation("Scatter", "shape")
                        .function(
                                "scatter_update(inputs, indices, updates, reduction: string=None)",
                                (a, ops) ->
                                        ops.scatterUpdate(
                                                tensor(a, ops, "inputs"),
                                                tensor(a, ops, "indices"),
                                                tensor(a, ops, "updates"),
                                                reduction(a)))
                        .operation("ScatterUpdate", "reduction")
                        .function(
                                "slice(inputs, start_indices: list of ints, shape: list of ints)",
                                CoreTable::slice)
                        .operation("Slice", "shape")
                        .function(
                                "slice_update(inputs, start_indices: list of ints, updates)",
                                CoreTable::sliceUpdate)
                        .operation("SliceUpdate")
                        .function("stop_gradient(variable)", CoreTable::stopGradient)
                        .operation("StopGradient")
                        .function("unstack(x, num: int=None, axis=0)", CoreTable::unstack)
                        .operation("Unstack", "num", "axis")
                        .function("shape(x)", (a, ops) -> shape(tensor(a, ops, "x")))
                        .function("dtype(x)", (a, ops) -> tensor(a, ops, "x").dtype().kerasName())
                        .function(
                                "cast(x, dtype: string)",
                                (a, ops) -> ops.cast(tensor(a, ops, "x"), dtype(a)))
                        .operation("Cast", "dtype")
                        .function(
                                "saturate_cast(x, dtype: string)",
                                (a, ops) -> ops.saturateCast(tensor(a, ops, "x"), dtype(a)))
                        .operation("SaturateCast", "dtype")
                        .function(
                                "convert_to_tensor(x, dtype: string=None, sparse: bool=None, ragged: bool=None)",
                                CoreTable::convert)
                        .operation("ConvertToTensor", "dtype", "sparse", "ragged")
                        .function("convert_to_numpy(x)", (a, ops) -> tensor(a, ops, "x"))
                        .function("is_tensor(x)", (a, ops) -> a.value("x") instanceof Tensor),
                "keras.src.ops.core");
    }

    private static ScatterMode reduction(Bound a) {
        if (a.isNull("reduction")) {
            return ScatterMode.SET;
        }
        return switch (a.string("reduction")) {
            case "add" -> ScatterMode.ADD;
            case "max" -> ScatterMode.MAX;
            case "min" -> ScatterMode.MIN;
            case "mul" -> ScatterMode.MULTIPLY;
            default ->
                    throw a.expected(
                            "reduction", "add, max, min, mul or None", a.value("reduction"));
        };
    }

    /** A length of -1 runs to the end of its axis. */
    private static Tensor slice(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "inputs");
        int[] start = start(a, x, ops);
        int[] dims = a.dims("shape");
        if (start.length != x.shape().rank() || dims.length != start.length) {
            throw a.expected(
                    "shape",
                    "a start and a length for each axis of " + x.shape(),
                    a.value("shape"));
        }
        for (int i = 0; i < dims.length; i++) {
            dims[i] = dims[i] == Shape.UNKNOWN ? x.shape().dim(i) - start[i] : dims[i];
        }
        return ops.slice(x, start, Shape.of(dims));
    }

    private static Tensor sliceUpdate(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "inputs");
        return ops.sliceUpdate(x, start(a, x, ops), tensor(a, ops, "updates"));
    }

    /** Where only shapes are worked out, it does not matter where a block of some shape begins. */
    private static int[] start(Bound a, Tensor x, Ops ops) {
        Tensor given = tensor(a, ops, "start_indices");
        if (!given.isConcrete()) {
            return new int[x.shape().rank()];
        }
        int[] start = given.toInts();
        for (int i = 0; i < Math.min(start.length, x.shape().rank()); i++) {
            start[i] = start[i] < 0 ? start[i] + x.shape().dim(i) : start[i];
        }
        return start;
    }

    private static Object stopGradient(Bound a, Ops ops) {
        return a.value("variable") instanceof List<?>
                ? a.tensors("variable").stream().map(ops::stopGradient).toList()
                : ops.stopGradient(a.tensor("variable"));
    }

    private static List<Tensor> unstack(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        int axis = a.integer("axis");
        if (!a.isNull("num") && a.integer("num") != x.shape().dim(axis)) {
            throw a.expected(
                    "num", "the length of the axis, " + x.shape().dim(axis), a.value("num"));
        }
        return ops.unstack(x, axis);
    }

    private static Tuple shape(Tensor x) {
        return new Tuple(new ArrayList<>(x.shape().toList()));
    }

    private static DType dtype(Bound a) {
        DType dtype = a.dtypeOrNull("dtype");
        if (dtype == null) {
            throw a.expected("dtype", "a dtype", null);
        }
        return dtype;
    }

    private static Tensor convert(Bound a, Ops ops) {
        DType dtype = a.dtypeOrNull("dtype");
        Tensor x = tensor(a, ops, "x");
        return dtype == null ? x : ops.cast(x, dtype);
    }
}
