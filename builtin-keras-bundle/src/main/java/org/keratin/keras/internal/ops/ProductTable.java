package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.binary;
import static org.keratin.keras.internal.ops.Operands.pair;
import static org.keratin.keras.internal.ops.Operands.tensor;

import java.util.List;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that multiply vectors, matrices and tensors. */
public final class ProductTable extends NumpyTable {

    /** Makes it. */
    public ProductTable() {
        super(
                numpy().function(
                                "cross(x1, x2, axisa=-1, axisb=-1, axisc=-1, axis: int=None)",
                                ProductTable::cross)
                        .operation("Cross", "axisa", "axisb", "axisc", "axis")
                        .function("dot(x1, x2)", binary(Ops::dot))
                        .operation("Dot")
                        .function(
                                "einsum(subscripts: string, *operands, **kwargs)",
                                (a, ops) ->
                                        ops.einsum(
                                                a.string("subscripts"),
                                                a.tensors("operands").toArray(Tensor[]::new)))
                        .operation("Einsum", "subscripts")
                        .function("inner(x1, x2)", binary(Ops::inner))
                        .operation("Inner")
                        .function("kron(x1, x2)", binary(Ops::kron))
                        .operation("Kron")
                        .function("matmul(x1, x2)", binary(Ops::matmul))
                        .operation("Matmul")
                        .function("outer(x1, x2)", binary(Ops::outer))
                        .operation("Outer")
                        .function(
                                "tensordot(x1, x2, axes: int or pair of lists of ints=2)",
                                ProductTable::tensordot)
                        .operation("Tensordot", "axes")
                        .function(
                                "trace(x, offset=0, axis1=0, axis2=1)",
                                (a, ops) ->
                                        ops.trace(
                                                tensor(a, ops, "x"),
                                                a.integer("offset"),
                                                a.integer("axis1"),
                                                a.integer("axis2")))
                        .operation("Trace", "offset", "axis1", "axis2")
                        .function("vdot(x1, x2)", binary(Ops::vdot))
                        .operation("Vdot"));
    }

    private static Tensor cross(Bound a, Ops ops) {
        Operands.Pair pair = pair(a, ops, "x1", "x2");
        if (!a.isNull("axis")) {
            return ops.cross(pair.first(), pair.second(), a.integer("axis"));
        }
        Tensor product =
                ops.cross(
                        ops.moveaxis(pair.first(), a.integer("axisa"), -1),
                        ops.moveaxis(pair.second(), a.integer("axisb"), -1),
                        -1);
        return ops.moveaxis(product, -1, a.integer("axisc"));
    }

    private static Tensor tensordot(Bound a, Ops ops) {
        Operands.Pair pair = pair(a, ops, "x1", "x2");
        List<?> both = Operands.items(a.value("axes"));
        if (both == null) {
            return ops.tensordot(pair.first(), pair.second(), a.integer("axes"));
        }
        if (both.size() != 2) {
            throw a.expected("axes", "an int, or the axes of x1 and those of x2", both);
        }
        return ops.tensordot(
                pair.first(),
                pair.second(),
                a.integers("axes", both.get(0)),
                a.integers("axes", both.get(1)));
    }
}
