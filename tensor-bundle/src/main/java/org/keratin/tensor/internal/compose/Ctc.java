package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.NnOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.CastKernel;

/**
 * The body of {@link NnOps#ctcLoss}: the forward algorithm over labels with blanks between them, on
 * logarithms.
 */
public final class Ctc {

    private Ctc() {}

    /** The negative log likelihood of label sequences. */
    public static Tensor loss(
            NnOps ops,
            Tensor target,
            Tensor output,
            Tensor targetLength,
            Tensor outputLength,
            int maskIndex) {
        Shape shape = output.shape();
        boolean fits =
                shape.rank() == 3
                        && target.shape().rank() == 2
                        && target.shape().dim(0) == shape.dim(0)
                        && targetLength.shape().equals(shape.slice(0, 1))
                        && outputLength.shape().equals(shape.slice(0, 1));
        if (!fits || maskIndex < 0 || maskIndex >= shape.last()) {
            throw new TensorException(
                    "expected shapes (batch, labels), (batch, time, classes) and two of (batch), and a class, found %s, %s, %s, %s and %d"
                            .formatted(
                                    target.shape(),
                                    shape,
                                    targetLength.shape(),
                                    outputLength.shape(),
                                    maskIndex));
        }
        DType dtype = output.dtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
        Tensor logs = ops.logSoftmax(ops.cast(output, dtype), -1);
        Tensor losses =
                ops.host(
                                inputs -> List.of(losses(inputs, maskIndex)),
                                List.of(logs, target, targetLength, outputLength),
                                List.of(new TensorSpec(shape.slice(0, 1), dtype)))
                        .get(0);
        return ops.cast(losses, ops.resultType(output.dtype(), DType.FLOAT32));
    }

    private static Tensor losses(List<Tensor> inputs, int blank) {
        Tensor logs = inputs.get(0);
        Shape shape = logs.shape();
        double[] losses = new double[shape.dim(0)];
        int labels = inputs.get(1).shape().dim(1);
        for (int i = 0; i < losses.length; i++) {
            long length = inputs.get(2).longAt(i);
            long time = inputs.get(3).longAt(i);
            if (length < 0 || length > labels || time < 0 || time > shape.dim(1)) {
                throw new TensorException(
                        "expected lengths of at most "
                                + labels
                                + " and "
                                + shape.dim(1)
                                + ", found "
                                + length
                                + " and "
                                + time);
            }
            int[] path = path(inputs.get(1), i * labels, (int) length, blank, shape.last());
            losses[i] = -likelihood(logs, i, (int) time, path);
        }
        return CastKernel.narrow(losses, logs.dtype(), shape.slice(0, 1));
    }

    /** The labels with a blank in front of, between and behind them. */
    private static int[] path(Tensor target, int start, int length, int blank, int classes) {
        int[] path = new int[2 * length + 1];
        for (int i = 0; i < path.length; i++) {
            long label = i % 2 == 0 ? blank : target.longAt(start + i / 2);
            if (label < 0 || label >= classes) {
                throw new TensorException(
                        "expected labels among " + classes + " classes, found " + label);
            }
            path[i] = (int) label;
        }
        return path;
    }

    private static double likelihood(Tensor logs, int batch, int time, int[] path) {
        int classes = logs.shape().last();
        double[] reached = new double[path.length];
        Arrays.fill(reached, Double.NEGATIVE_INFINITY);
        reached[0] = 0;
        for (int t = 0; t < time; t++) {
            int row = (batch * logs.shape().dim(1) + t) * classes;
            double[] next = new double[path.length];
            for (int s = 0; s < path.length; s++) {
                // Before the first step only the start counts: the first blank, or the first label
                // behind it.
                double sum = reached[s];
                if (s > 0) {
                    sum = add(sum, reached[s - 1]);
                }
                if (t > 0 && s > 1 && s % 2 == 1 && path[s] != path[s - 2]) {
                    sum = add(sum, reached[s - 2]);
                }
                next[s] = sum + logs.doubleAt(row + path[s]);
            }
            reached = next;
        }
        int last = path.length - 1;
        return last == 0 ? reached[0] : add(reached[last], reached[last - 1]);
    }

    private static double add(double a, double b) {
        double high = Math.max(a, b);
        return high == Double.NEGATIVE_INFINITY
                ? high
                : high + Math.log1p(Math.exp(Math.min(a, b) - high));
    }
}
