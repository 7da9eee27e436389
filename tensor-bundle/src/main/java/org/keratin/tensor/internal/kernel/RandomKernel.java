package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;

/** Random numbers, each from its own place in the stream of its seed. */
public final class RandomKernel {

    private static final int GRAIN = 1 << 13;
    private static final double WIDEST = 2;

    private RandomKernel() {}

    /** A tensor of random numbers. */
    public static DenseTensor run(RandomKind kind, Shape shape, DType dtype, long seed) {
        Object to = Storage.allocate(dtype, shape);
        long stream = Counter.stream(seed);
        int precision = precision(dtype);
        Parallel.over(
                Storage.length(shape),
                GRAIN,
                (start, end) -> {
                    for (int i = start; i < end; i++) {
                        switch (kind) {
                            case UNIFORM ->
                                    Elements.setDouble(dtype, to, i, uniform(stream, i, precision));
                            case NORMAL ->
                                    Elements.setDouble(dtype, to, i, Counter.normal(stream, i));
                            case TRUNCATED_NORMAL ->
                                    Elements.setDouble(dtype, to, i, truncated(stream, i));
                            case BITS -> Elements.setLong(dtype, to, i, Counter.bits(stream, i));
                        }
                    }
                });
        return DenseTensor.wrap(dtype, shape, to);
    }

    /** How many bits a number below 1 may have so that rounding never makes 1 of it. */
    private static int precision(DType dtype) {
        return switch (dtype) {
            case BFLOAT16 -> 8;
            case FLOAT16 -> 11;
            case FLOAT32 -> 24;
            default -> 53;
        };
    }

    private static double uniform(long stream, long place, int precision) {
        return Math.scalb((double) (Counter.bits(stream, place) >>> 64 - precision), -precision);
    }

    private static double truncated(long stream, long place) {
        long own = Counter.stream(Counter.bits(stream, place));
        for (long attempt = 0; ; attempt++) {
            double value = Counter.normal(own, attempt);
            if (Math.abs(value) < WIDEST) {
                return value;
            }
        }
    }
}
