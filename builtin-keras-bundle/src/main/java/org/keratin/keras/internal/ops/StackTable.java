package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.pair;
import static org.keratin.keras.internal.ops.Operands.tensor;

import java.util.List;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that put tensors together and take them apart. */
public final class StackTable extends NumpyTable {

    /** Where to split: into so many parts, or before these positions. */
    private interface Split {
        List<Tensor> into(Tensor x, int sections);
    }

    private interface SplitAt {
        List<Tensor> at(Tensor x, int[] indices);
    }

    /** Makes it. */
    public StackTable() {
        super(
                numpy().function(
                                "append(x1, x2, axis: int=None)",
                                (a, ops) -> {
                                    Operands.Pair pair = pair(a, ops, "x1", "x2");
                                    return a.isNull("axis")
                                            ? ops.append(pair.first(), pair.second())
                                            : ops.append(
                                                    pair.first(), pair.second(), a.integer("axis"));
                                })
                        .operation("Append", "axis")
                        .function(
                                "array_split(x, indices_or_sections: int or list of ints, axis=0)",
                                (a, ops) ->
                                        split(
                                                a,
                                                ops,
                                                (x, n) -> ops.arraySplit(x, n, a.integer("axis")),
                                                (x, at) -> ops.split(x, at, a.integer("axis"))))
                        .operation("ArraySplit", "indices_or_sections", "axis")
                        .function(
                                "column_stack(xs: list of tensors)",
                                (a, ops) -> ops.columnStack(a.tensors("xs")))
                        .operation("ColumnStack")
                        .function(
                                "concatenate(xs: list of tensors, axis=0)",
                                (a, ops) -> ops.concatenate(a.tensors("xs"), a.integer("axis")))
                        .operation("Concatenate", "axis")
                        .function(
                                "dsplit(x, indices_or_sections: int or list of ints)",
                                (a, ops) -> split(a, ops, ops::dsplit, ops::dsplit))
                        .operation("Dsplit", "indices_or_sections")
                        .function(
                                "dstack(xs: list of tensors)",
                                (a, ops) -> ops.dstack(a.tensors("xs")))
                        .operation("Dstack")
                        .function(
                                "hsplit(x, indices_or_sections: int or list of ints)",
                                (a, ops) -> split(a, ops, ops::hsplit, ops::hsplit))
                        .operation("Hsplit", "indices_or_sections")
                        .function(
                                "hstack(xs: list of tensors)",
                                (a, ops) -> ops.hstack(a.tensors("xs")))
                        .operation("Hstack")
                        .function(
                                "meshgrid(*x, indexing=\"xy\")",
                                (a, ops) -> ops.meshgrid(a.tensors("x"), a.string("indexing")))
                        .operation("Meshgrid", "indexing")
                        .function(
                                "split(x, indices_or_sections: int or list of ints, axis=0)",
                                (a, ops) ->
                                        split(
                                                a,
                                                ops,
                                                (x, n) -> ops.split(x, n, a.integer("axis")),
                                                (x, at) -> ops.split(x, at, a.integer("axis"))))
                        .operation("Split", "indices_or_sections", "axis")
                        .function(
                                "stack(x: list of tensors, axis=0)",
                                (a, ops) -> ops.stack(a.tensors("x"), a.integer("axis")))
                        .operation("Stack", "axis")
                        .function(
                                "vsplit(x, indices_or_sections: int or list of ints)",
                                (a, ops) -> split(a, ops, ops::vsplit, ops::vsplit))
                        .operation("Vsplit", "indices_or_sections")
                        .function(
                                "vstack(xs: list of tensors)",
                                (a, ops) -> ops.vstack(a.tensors("xs")))
                        .operation("Vstack"));
    }

    private static List<Tensor> split(Bound a, Ops ops, Split parts, SplitAt places) {
        Tensor x = tensor(a, ops, "x");
        return a.value("indices_or_sections") instanceof Number
                ? parts.into(x, a.integer("indices_or_sections"))
                : places.at(x, a.integers("indices_or_sections"));
    }
}
