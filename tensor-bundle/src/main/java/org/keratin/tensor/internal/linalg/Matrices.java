package org.keratin.tensor.internal.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.concurrency.EjmlConcurrency;
import org.ejml.data.DMatrixRMaj;
import org.keratin.tensor.DType;
import org.keratin.tensor.Primitives;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.Storage;
import org.keratin.tensor.internal.kernel.CastKernel;

/** Computations on matrices one by one, in double; leading axes are a batch. */
final class Matrices {

    static {
        // Its pool's threads would outlive the bundle.
        EjmlConcurrency.USE_CONCURRENT = false;
    }

    /** What is computed of a matrix; each result is its elements, row after row. */
    @FunctionalInterface
    interface Step {
        List<double[]> apply(DMatrixRMaj matrix);
    }

    private Matrices() {}

    /** The dtype that results on {@code x} have. */
    static DType dtype(Tensor x) {
        return x.dtype().isFloating() ? x.dtype() : DType.FLOAT32;
    }

    /**
     * {@code x}'s shape.
     *
     * @throws TensorException if it is not that of matrices
     */
    static Shape shape(Tensor x) {
        if (x.shape().rank() < 2) {
            throw new TensorException("expected matrices, found shape " + x.shape());
        }
        return x.shape();
    }

    /**
     * How many rows and columns {@code x}'s matrices have.
     *
     * @throws TensorException if they are not square
     */
    static int order(Tensor x) {
        Shape shape = shape(x);
        if (shape.dim(-2) != shape.last()) {
            throw new TensorException("expected square matrices, found shape " + shape);
        }
        return shape.last();
    }

    /** The shape of a result: {@code x}'s batch, then {@code dims}. */
    static Shape result(Tensor x, int... dims) {
        return x.shape().slice(0, x.shape().rank() - 2).concat(Shape.of(dims));
    }

    /**
     * Computes {@code step} of each matrix of {@code x}.
     *
     * @param results what it gives, the batch included
     */
    static List<Tensor> each(Primitives ops, Tensor x, Step step, TensorSpec... results) {
        List<TensorSpec> specs = List.of(results);
        return ops.host(inputs -> run(inputs.get(0), step, specs), List.of(x), specs);
    }

    private static List<Tensor> run(Tensor x, Step step, List<TensorSpec> results) {
        Shape shape = x.shape();
        int rows = shape.dim(-2);
        int columns = shape.last();
        int size = rows * columns;
        int batch = Storage.length(shape.slice(0, shape.rank() - 2));
        List<double[]> computed = new ArrayList<>();
        for (TensorSpec result : results) {
            computed.add(new double[Storage.length(result.shape())]);
        }
        double[] elements = x.toDoubles();
        for (int i = 0; i < batch; i++) {
            double[] own = Arrays.copyOfRange(elements, i * size, (i + 1) * size);
            List<double[]> parts = step.apply(DMatrixRMaj.wrap(rows, columns, own));
            for (int r = 0; r < parts.size(); r++) {
                double[] part = parts.get(r);
                System.arraycopy(part, 0, computed.get(r), i * part.length, part.length);
            }
        }
        List<Tensor> tensors = new ArrayList<>();
        for (int r = 0; r < results.size(); r++) {
            TensorSpec result = results.get(r);
            tensors.add(CastKernel.narrow(computed.get(r), result.dtype(), result.shape()));
        }
        return tensors;
    }

    /** Whether all elements are finite; iterations need not end where they are not. */
    static boolean isFinite(DMatrixRMaj matrix) {
        for (int i = 0; i < matrix.getNumElements(); i++) {
            if (!Double.isFinite(matrix.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As many NaN. */
    static double[] unknown(int length) {
        double[] filled = new double[length];
        Arrays.fill(filled, Double.NaN);
        return filled;
    }
}
