package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Operands.unary;

import org.keratin.keras.internal.Bound;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that find elements, and put them in order. */
public final class IndexTable extends NumpyTable {

    /** Makes it. */
    public IndexTable() {
        super(
                numpy().function(
                                "argpartition(x, kth: int, axis: int=-1)",
                                (a, ops) ->
                                        ops.argpartition(
                                                ReductionTable.lane(a, ops),
                                                a.integer("kth"),
                                                ReductionTable.axis(a)))
                        .operation("Argpartition", "kth", "axis")
                        .function(
                                "argsort(x, axis: int=-1)",
                                (a, ops) ->
                                        ops.argsort(
                                                ReductionTable.lane(a, ops),
                                                ReductionTable.axis(a)))
                        .operation("Argsort", "axis")
                        .function(
                                "digitize(x, bins)",
                                (a, ops) ->
                                        ops.digitize(tensor(a, ops, "x"), tensor(a, ops, "bins")))
                        .operation("Digitize")
                        .function(
                                "get_item(x, key: index or tuple of indices)",
                                (a, ops) -> Subscript.of(tensor(a, ops, "x"), a.value("key"), ops))
                        .operation("GetItem")
                        .function(
                                "nonzero(x)",
                                unary((ops, x) -> ops.nonzero(Concrete.require("nonzero", x))))
                        .operation("Nonzero")
                        .function(
                                "searchsorted(sorted_sequence, values, side=\"left\")",
                                IndexTable::searchsorted)
                        .operation("SearchSorted", "side")
                        .function(
                                "sort(x, axis: int=-1)",
                                (a, ops) ->
                                        ops.sort(
                                                ReductionTable.lane(a, ops),
                                                ReductionTable.axis(a)))
                        .operation("Sort", "axis")
                        .function(
                                "take(x, indices, axis: int=None)",
                                (a, ops) ->
                                        ops.take(
                                                ReductionTable.lane(a, ops),
                                                tensor(a, ops, "indices"),
                                                ReductionTable.axis(a)))
                        .operation("Take", "axis")
                        .function(
                                "take_along_axis(x, indices, axis: int=None)",
                                IndexTable::takeAlongAxis)
                        .operation("TakeAlongAxis", "axis")
                        .function(
                                "unravel_index(indices, shape: list of ints)",
                                (a, ops) ->
                                        ops.unravelIndex(
                                                tensor(a, ops, "indices"), a.shape("shape")))
                        .operation("UnravelIndex", "shape"));
    }

    private static Tensor searchsorted(Bound a, Ops ops) {
        String side = a.string("side");
        if (!side.equals("left") && !side.equals("right")) {
            throw a.expected("side", "\"left\" or \"right\"", side);
        }
        return ops.searchsorted(
                tensor(a, ops, "sorted_sequence"), tensor(a, ops, "values"), side.equals("right"));
    }

    private static Tensor takeAlongAxis(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        Tensor indices = tensor(a, ops, "indices");
        return a.isNull("axis")
                ? ops.takeAlongAxis(x, indices)
                : ops.takeAlongAxis(x, indices, a.integer("axis"));
    }
}
