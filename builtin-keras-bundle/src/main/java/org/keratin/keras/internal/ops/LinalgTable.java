package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Operands.unary;

import java.util.List;
import org.keratin.keras.internal.Bound;
import org.keratin.keras.internal.TableBuilder;
import org.keratin.tensor.Eigen;
import org.keratin.tensor.Lu;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Qr;
import org.keratin.tensor.Svd;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.linalg}. */
public final class LinalgTable extends OpsTable {

    /** Makes it. */
    public LinalgTable() {
        super(
                TableBuilder.of("keras.ops", "keras.ops.linalg")
                        .function(
                                "cholesky(x, upper=False)",
                                (a, ops) -> ops.cholesky(tensor(a, ops, "x"), a.bool("upper")))
                        .operation("Cholesky", "upper")
                        .function(
                                "cholesky_inverse(x, upper=False)",
                                (a, ops) ->
                                        ops.choleskyInverse(tensor(a, ops, "x"), a.bool("upper")))
                        .operation("CholeskyInverse", "upper")
                        .function("det(x)", unary(Ops::det))
                        .operation("Det")
                        .function("eig(x)", (a, ops) -> list(ops.eig(tensor(a, ops, "x"))))
                        .operation("Eig")
                        .function("eigh(x)", (a, ops) -> list(ops.eigh(tensor(a, ops, "x"))))
                        .operation("Eigh")
                        .function("inv(x)", unary(Ops::inv))
                        .operation("Inv")
                        .function("lu_factor(x)", LinalgTable::lu)
                        .operation("LuFactor")
                        .function(
                                "norm(x, ord: number or string=None, axis: int or list of ints=None, keepdims=False)",
                                LinalgTable::norm)
                        .operation("Norm", "ord", "axis", "keepdims")
                        .function("qr(x, mode=\"reduced\")", LinalgTable::qr)
                        .operation("Qr", "mode")
                        .function(
                                "solve(a, b)",
                                (a, ops) -> ops.solve(tensor(a, ops, "a"), tensor(a, ops, "b")))
                        .operation("Solve")
                        .function(
                                "solve_triangular(a, b, lower=False)",
                                (a, ops) ->
                                        ops.solveTriangular(
                                                tensor(a, ops, "a"),
                                                tensor(a, ops, "b"),
                                                a.bool("lower")))
                        .operation("SolveTriangular", "lower")
                        .function("svd(x, full_matrices=True, compute_uv=True)", LinalgTable::svd)
                        .operation("SVD", "full_matrices", "compute_uv")
                        .function(
                                "lstsq(a, b, rcond: float=None)",
                                (a, ops) ->
                                        ops.lstsq(
                                                tensor(a, ops, "a"),
                                                tensor(a, ops, "b"),
                                                a.numberOrNull("rcond")))
                        .operation("Lstsq", "rcond")
                        .function(
                                "matrix_rank(x, tol: float=None)",
                                (a, ops) ->
                                        ops.matrixRank(tensor(a, ops, "x"), a.numberOrNull("tol")))
                        .operation("MatrixRank", "tol")
                        .function(
                                "matrix_power(x, n: int)",
                                (a, ops) -> ops.matrixPower(tensor(a, ops, "x"), a.integer("n")))
                        .operation("MatrixPower", "n")
                        .function(
                                "pinv(x, rcond: float=None)",
                                (a, ops) -> ops.pinv(tensor(a, ops, "x"), a.numberOrNull("rcond")))
                        .operation("Pinv", "rcond"),
                "keras.src.ops.linalg");
    }

    private static List<Tensor> list(Eigen eigen) {
        return List.of(eigen.values(), eigen.vectors());
    }

    private static List<Tensor> lu(Bound a, Ops ops) {
        Lu lu = ops.luFactor(tensor(a, ops, "x"));
        return List.of(lu.factors(), lu.pivots());
    }

    private static List<Tensor> qr(Bound a, Ops ops) {
        Qr qr = ops.qr(tensor(a, ops, "x"), a.string("mode"));
        return List.of(qr.q(), qr.r());
    }

    private static Object svd(Bound a, Ops ops) {
        boolean vectors = a.bool("compute_uv");
        Svd svd = ops.svd(tensor(a, ops, "x"), vectors && a.bool("full_matrices"));
        return vectors ? List.of(svd.u(), svd.s(), svd.vh()) : svd.s();
    }

    private static Tensor norm(Bound a, Ops ops) {
        Tensor x = ops.toFloating(tensor(a, ops, "x"));
        int[] axes = a.axes("axis");
        boolean keep = a.bool("keepdims");
        if (a.isNull("ord")) {
            return ops.norm(x, axes, keep);
        }
        boolean matrix = axes == null ? x.shape().rank() == 2 : axes.length == 2;
        if (matrix) {
            return ops.matrixNorm(x, a.value("ord"), axes == null ? new int[] {0, 1} : axes, keep);
        }
        if (axes == null ? x.shape().rank() != 1 : axes.length != 1) {
            throw a.expected("axis", "one axis, or two", a.value("axis"));
        }
        return ops.norm(x, a.number("ord"), axes, keep);
    }
}
