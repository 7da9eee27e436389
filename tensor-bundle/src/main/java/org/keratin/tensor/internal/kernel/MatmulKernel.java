package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;
import org.keratin.tensor.kernels.Epilogue;
import org.keratin.tensor.kernels.MatrixProduct;

/** The matrix product, leading axes broadcast. */
public final class MatmulKernel {

    /** Multiplications that are worth a thread. */
    private static final long GRAIN = 1 << 18;

    private MatmulKernel() {}

    /** {@code (…, m, k)} by {@code (…, k, n)}. */
    public static DenseTensor run(DenseTensor a, DenseTensor b, Shape result) {
        int rank = result.rank();
        int m = result.dim(-2);
        int n = result.dim(-1);
        int k = a.shape().last();
        Shape batch = result.slice(0, rank - 2);
        if (batch.elements() > 1 && b.shape().rank() == 2) {
            // One matrix for all: the rows of the batch are the rows of one product.
            return product(a, b, result, Storage.length(batch) * m, k, n);
        }
        if (batch.elements() == 1) {
            return product(a, b, result, m, k, n);
        }
        boolean integers = !a.dtype().isFloating();
        Object x = integers ? Elements.longs(a) : a.array();
        Object y = integers ? Elements.longs(b) : b.array();
        Object to = Storage.allocate(integers ? DType.INT64 : a.dtype(), result);
        int[] stridesA =
                scaled(Walk.strides(a.shape().slice(0, a.shape().rank() - 2), batch), m * k);
        int[] stridesB =
                scaled(Walk.strides(b.shape().slice(0, b.shape().rank() - 2), batch), k * n);
        Walk walk = Walk.over(batch, stridesA, stridesB, scaled(Walk.strides(batch), m * n));
        walk.forEach(
                new int[] {integers ? 0 : a.offset(), integers ? 0 : b.offset(), 0},
                at -> {
                    long work = Math.max(1, (long) m * k * n);
                    int grain = (int) Math.max(1, Math.min(Integer.MAX_VALUE, GRAIN / work));
                    int startA = at[0];
                    int startB = at[1];
                    int startTo = at[2];
                    Parallel.over(
                            walk.length(),
                            grain,
                            (from, end) -> {
                                for (int i = from; i < end; i++) {
                                    int p = startA + i * walk.step(0);
                                    int q = startB + i * walk.step(1);
                                    multiply(x, p, y, q, to, startTo + i * walk.step(2), m, k, n);
                                }
                            });
                });
        return wrap(a, to, result);
    }

    private static DenseTensor product(
            DenseTensor a, DenseTensor b, Shape result, int m, int k, int n) {
        boolean integers = !a.dtype().isFloating();
        Object x = integers ? Elements.longs(a) : a.array();
        Object y = integers ? Elements.longs(b) : b.array();
        Object to = Storage.allocate(integers ? DType.INT64 : a.dtype(), result);
        int startA = integers ? 0 : a.offset();
        int startB = integers ? 0 : b.offset();
        if (to instanceof float[]) {
            // Packs once for all threads, and finds threads on its own.
            multiply(x, startA, y, startB, to, 0, m, k, n);
            return wrap(a, to, result);
        }
        int grain =
                (int) Math.max(4, Math.min(Integer.MAX_VALUE, GRAIN / Math.max(1, (long) k * n)));
        Parallel.over(
                m,
                grain,
                (from, end) ->
                        multiply(x, startA + from * k, y, startB, to, from * n, end - from, k, n));
        return wrap(a, to, result);
    }

    private static DenseTensor wrap(DenseTensor a, Object to, Shape result) {
        return to instanceof long[] longs
                ? CastKernel.narrow(longs, a.dtype(), result)
                : DenseTensor.wrap(a.dtype(), result, to);
    }

    private static int[] scaled(int[] strides, int factor) {
        int[] scaled = strides.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /**
     * Adds the product of {@code (m, k)} at {@code i} by {@code (k, n)} at {@code j} to {@code (m,
     * n)} at {@code o}.
     */
    static void multiply(Object a, int i, Object b, int j, Object to, int o, int m, int k, int n) {
        if (to instanceof float[] floats) {
            MatrixProduct.multiply(
                    (float[]) a, i, k, (float[]) b, j, n, floats, o, n, m, k, n, Epilogue.ADD);
        } else if (to instanceof double[] doubles) {
            multiply((double[]) a, i, (double[]) b, j, doubles, o, m, k, n);
        } else {
            multiply((long[]) a, i, (long[]) b, j, (long[]) to, o, m, k, n);
        }
    }

    private static void multiply(
            double[] a, int i, double[] b, int j, double[] to, int o, int m, int k, int n) {
        for (int row = 0; row < m; row++) {
            for (int inner = 0; inner < k; inner++) {
                double factor = a[i + row * k + inner];
                int from = j + inner * n;
                int target = o + row * n;
                for (int column = 0; column < n; column++) {
                    to[target + column] += factor * b[from + column];
                }
            }
        }
    }

    private static void multiply(
            long[] a, int i, long[] b, int j, long[] to, int o, int m, int k, int n) {
        for (int row = 0; row < m; row++) {
            for (int inner = 0; inner < k; inner++) {
                long factor = a[i + row * k + inner];
                int from = j + inner * n;
                int target = o + row * n;
                for (int column = 0; column < n; column++) {
                    to[target + column] += factor * b[from + column];
                }
            }
        }
    }
}
