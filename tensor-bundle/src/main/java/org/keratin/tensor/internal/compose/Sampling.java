package org.keratin.tensor.internal.compose;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.RandomOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.CastKernel;
import org.keratin.tensor.internal.kernel.Counter;

/** Bodies of {@link RandomOps}. */
public final class Sampling {

    private Sampling() {}

    /** Integers of a range. */
    public static Tensor randint(
            RandomOps ops, Shape shape, long minval, long maxval, DType dtype, long seed) {
        long width = maxval - minval;
        if (width <= 0) {
            throw new TensorException(
                    "expected a range of integers, found " + minval + " to " + maxval);
        }
        Tensor bits = ops.random(RandomKind.BITS, shape, DType.UINT64, seed);
        Tensor drawn = ops.cast(ops.mod(bits, Tensor.scalar(width, DType.UINT64)), DType.INT64);
        return ops.cast(ops.add(drawn, minval), dtype);
    }

    /** How many trials succeed. */
    public static Tensor binomial(
            RandomOps ops,
            Shape shape,
            Tensor counts,
            Tensor probabilities,
            DType dtype,
            long seed) {
        return sampled(ops, shape, counts, probabilities, dtype, seed, Distributions::binomial);
    }

    /** Gamma with scale 1. */
    public static Tensor gamma(RandomOps ops, Shape shape, Tensor alpha, DType dtype, long seed) {
        return sampled(
                ops,
                shape,
                alpha,
                alpha,
                dtype,
                seed,
                (stream, a, b) -> Distributions.gamma(stream, a));
    }

    /** Beta. */
    public static Tensor beta(
            RandomOps ops, Shape shape, Tensor alpha, Tensor beta, DType dtype, long seed) {
        return sampled(ops, shape, alpha, beta, dtype, seed, Distributions::beta);
    }

    /** Draws from a distribution of two parameters. */
    private interface Draw {
        double draw(long stream, double a, double b);
    }

    private static Tensor sampled(
            RandomOps ops, Shape shape, Tensor a, Tensor b, DType dtype, long seed, Draw draw) {
        Tensor first = ops.broadcastTo(ops.cast(a, DType.FLOAT64), shape);
        Tensor second = ops.broadcastTo(ops.cast(b, DType.FLOAT64), shape);
        return ops.host(
                        inputs -> List.of(drawn(inputs.get(0), inputs.get(1), dtype, seed, draw)),
                        List.of(first, second),
                        List.of(new TensorSpec(shape, dtype)))
                .get(0);
    }

    private static Tensor drawn(Tensor a, Tensor b, DType dtype, long seed, Draw draw) {
        long stream = Counter.stream(seed);
        double[] values = a.toDoubles();
        double[] others = b.toDoubles();
        for (int i = 0; i < values.length; i++) {
            values[i] = draw.draw(Counter.stream(Counter.bits(stream, i)), values[i], others[i]);
        }
        return CastKernel.narrow(values, dtype, a.shape());
    }

    /** Classes for each row of logits. */
    public static Tensor categorical(
            RandomOps ops, Tensor logits, int samples, DType dtype, long seed) {
        if (logits.shape().rank() != 2 || samples < 0) {
            throw new TensorException(
                    "expected logits of shape (batch, classes) and a number of samples, found "
                            + logits.shape()
                            + " and "
                            + samples);
        }
        Shape shape = Shape.of(logits.shape().dim(0), samples);
        return ops.host(
                        inputs -> List.of(classes(inputs.get(0), shape, dtype, seed)),
                        List.of(ops.cast(logits, DType.FLOAT64)),
                        List.of(new TensorSpec(shape, dtype)))
                .get(0);
    }

    private static Tensor classes(Tensor logits, Shape shape, DType dtype, long seed) {
        double[] scores = logits.toDoubles();
        int classes = logits.shape().last();
        int samples = shape.dim(1);
        long stream = Counter.stream(seed);
        long[] drawn = new long[shape.dim(0) * samples];
        for (int row = 0; row < shape.dim(0); row++) {
            double[] sums = new double[classes];
            double sum = 0;
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < classes; i++) {
                largest = Math.max(largest, scores[row * classes + i]);
            }
            for (int i = 0; i < classes; i++) {
                sum += StrictMath.exp(scores[row * classes + i] - largest);
                sums[i] = sum;
            }
            for (int i = 0; i < samples; i++) {
                double wanted = Counter.uniform(stream, (long) row * samples + i) * sum;
                drawn[row * samples + i] = firstAbove(sums, wanted);
            }
        }
        return CastKernel.narrow(drawn, dtype, shape);
    }

    private static int firstAbove(double[] sums, double wanted) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Elements set to 0 at random. */
    public static Tensor dropout(
            RandomOps ops, Tensor inputs, double rate, Shape noiseShape, long seed) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new TensorException("expected a rate between 0 and 1, found " + rate);
        }
        if (rate == 0) {
            return inputs;
        }
        if (rate == 1) {
            return ops.zerosLike(inputs);
        }
        Shape shape = noiseShape == null ? inputs.shape() : known(noiseShape, inputs.shape());
        Tensor kept =
                ops.less(ops.random(RandomKind.UNIFORM, shape, DType.FLOAT32, seed), 1 - rate);
        return ops.where(kept, ops.divide(inputs, 1 - rate), ops.zerosLike(inputs));
    }

    private static Shape known(Shape noise, Shape shape) {
        if (noise.rank() != shape.rank()) {
            throw new TensorException(
                    "expected a noise shape of rank " + shape.rank() + ", found " + noise);
        }
        Shape known = noise;
        for (int axis = 0; axis < shape.rank(); axis++) {
            known = noise.dim(axis) == Shape.UNKNOWN ? known.with(axis, shape.dim(axis)) : known;
        }
        return known;
    }

    /** The seed of one of several draws. */
    public static long split(long seed, long index) {
        return Counter.bits(Counter.stream(seed), index);
    }
}
