package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import java.util.List;
import org.keratin.tensor.CtcDecoded;
import org.keratin.tensor.DType;
import org.keratin.tensor.NnOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.Storage;
import org.keratin.tensor.internal.kernel.CastKernel;

/** Bodies of {@link NnOps#ctcGreedyDecode} and {@link NnOps#ctcBeamSearchDecode}. */
public final class CtcDecoding {

    private static final int NO_LABEL = -1;

    private CtcDecoding() {}

    /** The likeliest class of each step, blanks and repetitions left out. */
    public static CtcDecoded greedy(
            NnOps ops, Tensor inputs, Tensor lengths, boolean mergeRepeated, Integer blank) {
        check(inputs, lengths);
        Tensor scores = floating(ops, inputs);
        int steps = scores.shape().dim(1);
        int mask = blank(blank, scores);
        Tensor over =
                ops.greaterEqual(
                        ops.expandDims(ops.range(0, 1, steps, DType.INT32), 0),
                        ops.expandDims(ops.cast(lengths, DType.INT32), 1));
        Tensor classes = ops.where(over, mask, ops.argmax(scores, -1));
        Tensor likeliest = ops.where(over, 0, ops.max(scores, -1));
        if (mergeRepeated && steps > 1) {
            Tensor later = ops.sliceAxis(classes, 1, 1, steps);
            Tensor earlier = ops.sliceAxis(classes, 1, 0, steps - 1);
            Tensor repeated = ops.pad(ops.equal(later, earlier), new int[][] {{0, 0}, {1, 0}});
            classes = ops.where(repeated, mask, classes);
        }
        Tensor blanks = ops.equal(classes, mask);
        Tensor labels = ops.where(blanks, NO_LABEL, classes);
        // Sorting is stable: the labels keep their order, and the blanks come behind them.
        Tensor order = ops.argsort(ops.cast(blanks, DType.INT32), -1);
        return new CtcDecoded(
                ops.expandDims(ops.cast(ops.takeAlongAxis(labels, order, -1), DType.INT32), 0),
                ops.negative(ops.sum(likeliest, 1, true)));
    }

    /** The likeliest label sequences among those that a search keeps. */
    public static CtcDecoded beamSearch(
            NnOps ops, Tensor inputs, Tensor lengths, int width, int paths, Integer blank) {
        check(inputs, lengths);
        if (width < 1 || paths < 1 || paths > width) {
            throw new TensorException(
                    "expected a beam width of at least 1 and at most as many paths, found "
                            + width
                            + " and "
                            + paths);
        }
        Tensor logs = ops.logSoftmax(floating(ops, inputs), -1);
        int mask = blank(blank, logs);
        int batch = logs.shape().dim(0);
        int steps = logs.shape().dim(1);
        TensorSpec found = new TensorSpec(Shape.of(paths, batch, steps), DType.INT32);
        TensorSpec scores = new TensorSpec(Shape.of(batch, paths), logs.dtype());
        List<Tensor> results =
                ops.host(
                        given -> search(given.get(0), given.get(1), width, paths, mask, scores),
                        List.of(ops.cast(logs, DType.FLOAT64), ops.cast(lengths, DType.INT32)),
                        List.of(found, scores));
        return new CtcDecoded(results.get(0), results.get(1));
    }

    private static List<Tensor> search(
            Tensor logs, Tensor lengths, int width, int paths, int blank, TensorSpec scores) {
        int batch = logs.shape().dim(0);
        int steps = logs.shape().dim(1);
        int classes = logs.shape().dim(2);
        Shape shape = Shape.of(paths, batch, steps);
        int[] labels = new int[Storage.length(shape)];
        Arrays.fill(labels, NO_LABEL);
        double[] found = new double[Storage.length(scores.shape())];
        Arrays.fill(found, Double.NEGATIVE_INFINITY);
        double[] elements = logs.toDoubles();
        for (int i = 0; i < batch; i++) {
            BeamSearch search = new BeamSearch(classes, width, blank);
            int end = Math.max(1, Math.min(steps, (int) lengths.longAt(i)));
            for (int step = 0; step < end; step++) {
                search.step(elements, (i * steps + step) * classes);
            }
            List<BeamSearch.Path> best = search.best(paths);
            for (int p = 0; p < best.size(); p++) {
                int[] path = best.get(p).labels();
                System.arraycopy(path, 0, labels, (p * batch + i) * steps, path.length);
                found[i * paths + p] = best.get(p).score();
            }
        }
        return List.of(
                Tensor.of(labels, shape.dims()),
                CastKernel.narrow(found, scores.dtype(), scores.shape()));
    }

    private static Tensor floating(NnOps ops, Tensor x) {
        return ops.cast(x, ops.resultType(x.dtype(), DType.FLOAT32));
    }

    private static int blank(Integer given, Tensor x) {
        int classes = x.shape().last();
        int blank = given == null ? classes - 1 : given;
        if (blank < 0 || blank >= classes) {
            throw new TensorException(
                    "expected a blank among " + classes + " classes, found " + blank);
        }
        return blank;
    }

    private static void check(Tensor inputs, Tensor lengths) {
        Shape shape = inputs.shape();
        if (shape.rank() != 3
                || shape.dim(1) == 0
                || shape.dim(2) == 0
                || !lengths.shape().equals(shape.slice(0, 1))) {
            throw new TensorException(
                    "expected shapes (batch, time, classes) and (batch), found "
                            + shape
                            + " and "
                            + lengths.shape());
        }
    }
}
