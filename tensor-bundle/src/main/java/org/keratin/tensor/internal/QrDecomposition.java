package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.DecompositionOps;
import org.keratin.tensor.Qr;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;

/** The QR decomposition, computed in double. */
public final class QrDecomposition {

    private QrDecomposition() {}

    /** See {@link DecompositionOps#qr(Tensor, String)}. */
    public static Qr of(DecompositionOps ops, Tensor x, String mode) {
        Shape shape = x.shape();
        if (shape.rank() < 2) {
            throw new TensorException("expected matrices, found a tensor of shape " + shape);
        }
        if (!mode.equals("reduced") && !mode.equals("complete")) {
            throw new TensorException(
                    "expected the mode \"reduced\" or \"complete\", found \"" + mode + "\"");
        }
        int rows = shape.dim(-2);
        int inner = mode.equals("complete") ? rows : smaller(rows, shape.last());
        DType dtype = x.dtype().isFloating() ? x.dtype() : DType.FLOAT32;
        List<TensorSpec> results =
                List.of(
                        new TensorSpec(shape.with(-1, inner), dtype),
                        new TensorSpec(shape.with(-2, inner), dtype));
        List<Tensor> factors =
                ops.host(
                        inputs -> decompose(ops, inputs.get(0), inner, dtype), List.of(x), results);
        return new Qr(factors.get(0), factors.get(1));
    }

    private static int smaller(int rows, int columns) {
        boolean unknown = rows == Shape.UNKNOWN || columns == Shape.UNKNOWN;
        return unknown ? Shape.UNKNOWN : Math.min(rows, columns);
    }

    private static List<Tensor> decompose(DecompositionOps ops, Tensor x, int inner, DType dtype) {
        Shape shape = x.shape();
        int rows = shape.dim(-2);
        int columns = shape.last();
        int matrices = Math.toIntExact(shape.slice(0, shape.rank() - 2).elements());
        double[] q = new double[matrices * rows * inner];
        double[] r = new double[matrices * inner * columns];
        double[] elements = x.toDoubles();
        for (int matrix = 0; matrix < matrices; matrix++) {
            double[] work = transpose(elements, matrix * rows * columns, rows, columns);
            Householder reduced = new Householder(work, rows, columns);
            double[] orthogonal = transpose(reduced.q(inner), 0, inner, rows);
            System.arraycopy(orthogonal, 0, q, matrix * orthogonal.length, orthogonal.length);
            for (int i = 0; i < inner * columns; i++) {
                r[matrix * inner * columns + i] = reduced.r(i / columns, i % columns);
            }
        }
        return List.of(
                ops.cast(Tensor.of(q, shape.with(-1, inner).dims()), dtype),
                ops.cast(Tensor.of(r, shape.with(-2, inner).dims()), dtype));
    }

    private static double[] transpose(double[] from, int offset, int rows, int columns) {
        double[] transposed = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j * rows + i] = from[offset + i * columns + j];
            }
        }
        return transposed;
    }
}
