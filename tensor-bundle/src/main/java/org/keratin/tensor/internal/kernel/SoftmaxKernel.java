package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/** {@code e^x}, divided by the sum along the last axes, in float32. */
public final class SoftmaxKernel {

    /** Numbers that are worth a thread. */
    private static final int GRAIN = 1 << 13;

    private SoftmaxKernel() {}

    /** Along the last axes, of {@code length} elements together. */
    public static DenseTensor run(DenseTensor x, int length) {
        float[] to = (float[]) Storage.allocate(DType.FLOAT32, x.shape());
        run(x, length, to);
        return DenseTensor.wrap(DType.FLOAT32, x.shape(), to);
    }

    /** The same into the front of {@code to}, which may be the array of {@code x} itself. */
    public static void run(DenseTensor x, int length, float[] to) {
        float[] from = (float[]) x.array();
        Parallel.over(
                x.size() / length,
                Math.max(1, GRAIN / length),
                (first, end) -> {
                    Rows rows = Rows.now();
                    float[] part = new float[1];
                    for (int row = first; row < end; row++) {
                        int o = row * length;
                        row(rows, from, x.offset() + o, to, o, length, part);
                    }
                });
    }

    private static void row(Rows rows, float[] x, int i, float[] to, int o, int n, float[] part) {
        float largest = rows.largest(x, i, n);
        double sum = rows.powers(x, i, to, o, n, largest, part);
        rows.scale(to, o, to, o, n, (float) (1 / sum));
    }
}
