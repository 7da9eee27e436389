package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.pair;
import static org.keratin.keras.internal.ops.Operands.tensor;

import java.util.List;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that put tensors together and take them apart. */
public final class StackTable extends NumpyTable {

    private static final int MOST_PARTS = 1_000_000;

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
                                (a, ops) -> ops.columnStack(some(a, "xs")))
                        .operation("ColumnStack")
                        .function(
                                "concatenate(xs: list of tensors, axis=0)",
                                (a, ops) -> ops.concatenate(some(a, "xs"), a.integer("axis")))
                        .operation("Concatenate", "axis")
                        .function(
                                "dsplit(x, indices_or_sections: int or list of ints)",
                                (a, ops) -> split(a, ops, ops::dsplit, ops::dsplit))
                        .operation("Dsplit", "indices_or_sections")
                        .function(
                                "dstack(xs: list of tensors)",
                                (a, ops) -> ops.dstack(some(a, "xs")))
                        .operation("Dstack")
                        .function(
                                "hsplit(x, indices_or_sections: int or list of ints)",
                                (a, ops) -> split(a, ops, ops::hsplit, ops::hsplit))
                        .operation("Hsplit", "indices_or_sections")
                        .function(
                                "hstack(xs: list of tensors)",
                                (a, ops) -> ops.hstack(some(a, "xs")))
                        .operation("Hstack")
                        .function(
                                "meshgrid(*x, indexing=\"xy\")",
                                (a, ops) -> ops.meshgrid(some(a, "x"), a.string("indexing")))
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
                                (a, ops) -> ops.stack(some(a, "x"), a.integer("axis")))
                        .operation("Stack", "axis")
                        .function(
                                "vsplit(x, indices_or_sections: int or list of ints)",
                                (a, ops) -> split(a, ops, ops::vsplit, ops::vsplit))
                        .operation("Vsplit", "indices_or_sections")
                        .function(
                                "vstack(xs: list of tensors)",
                                (a, ops) -> ops.vstack(some(a, "xs")))
                        .operation("Vstack"));
    }

    private static List<Tensor> split(Bound a, Ops ops, Split parts, SplitAt places) {
        Tensor x = tensor(a, ops, "x");
        if (!(a.value("indices_or_sections") instanceof Number)) {
            return places.at(x, a.integers("indices_or_sections"));
        }
        int sections = a.integer("indices_or_sections");
        if (sections < 1 || sections > MOST_PARTS) {
            throw a.expected("indices_or_sections", "from 1 to " + MOST_PARTS + " parts", sections);
        }
        return parts.into(x, sections);
    }

    private static List<Tensor> some(Bound a, String name) {
        List<Tensor> tensors = a.tensors(name);
        if (tensors.isEmpty()) {
            throw a.expected(name, "one tensor at least", tensors);
        }
        return tensors;
    }
}
