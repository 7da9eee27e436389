package org.keratin.tensor.internal.kernel;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.keratin.tensor.DType;
import org.keratin.tensor.UnaryOp;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;
import org.keratin.tensor.kernels.Activation;
import org.keratin.tensor.kernels.Elementwise;

/** A function of each element. */
public final class UnaryKernel {

    private static final int GRAIN = 1 << 14;

    private UnaryKernel() {}

    /** {@code op} of each element of {@code x}. */
    public static DenseTensor run(UnaryOp op, DenseTensor x) {
        if (op.isTest()) {
            return test(op, x);
        }
        if (x.array() instanceof float[] from) {
            float[] to = (float[]) Storage.allocate(DType.FLOAT32, x.shape());
            Parallel.over(
                    to.length, GRAIN, (start, end) -> floats(op, from, x.offset(), to, start, end));
            return DenseTensor.wrap(DType.FLOAT32, x.shape(), to);
        }
        if (x.array() instanceof double[] from) {
            double[] to = (double[]) Storage.allocate(DType.FLOAT64, x.shape());
            DoubleUnaryOperator function = UnaryMath.ofDoubles(op);
            for (int i = 0; i < to.length; i++) {
                to[i] = function.applyAsDouble(from[x.offset() + i]);
            }
            return DenseTensor.wrap(DType.FLOAT64, x.shape(), to);
        }
        LongUnaryOperator function = UnaryMath.ofLongs(op, x.dtype());
        long[] values = Elements.longs(x);
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsLong(values[i]);
        }
        return CastKernel.narrow(values, x.dtype(), x.shape());
    }

    /** An activation of each element of {@code x}, which is of float32. */
    public static DenseTensor run(Activation activation, DenseTensor x) {
        float[] to = (float[]) Storage.allocate(DType.FLOAT32, x.shape());
        Elementwise.apply(activation, (float[]) x.array(), x.offset(), to, 0, to.length);
        return DenseTensor.wrap(DType.FLOAT32, x.shape(), to);
    }

    /** In vectors, where there is such a form, and what is left in loops. */
    static void floats(UnaryOp op, float[] from, int offset, float[] to, int start, int end) {
        VectorFunction function = VectorFunction.of(op);
        int done =
                function != null && function.serves()
                        ? function.run(from, offset + start, to, start, end - start)
                        : 0;
        if (start + done < end) {
            loops(op, from, offset, to, start + done, end);
        }
    }

    /** Loops of their own for what is cheap or frequent, so that they are compiled as such. */
    static void loops(UnaryOp op, float[] from, int offset, float[] to, int start, int end) {
        switch (op) {
            case ABS -> {
                for (int i = start; i < end; i++) {
                    to[i] = Math.abs(from[offset + i]);
                }
            }
            case NEGATIVE -> {
                for (int i = start; i < end; i++) {
                    to[i] = -from[offset + i];
                }
            }
            case SQUARE -> {
                for (int i = start; i < end; i++) {
                    to[i] = from[offset + i] * from[offset + i];
                }
            }
            case SQRT -> {
                for (int i = start; i < end; i++) {
                    to[i] = (float) Math.sqrt(from[offset + i]);
                }
            }
            case RELU -> {
                for (int i = start; i < end; i++) {
                    to[i] = Math.max(from[offset + i], 0f);
                }
            }
            case EXP -> {
                for (int i = start; i < end; i++) {
                    to[i] = (float) Math.exp(from[offset + i]);
                }
            }
            case SIGMOID -> {
                for (int i = start; i < end; i++) {
                    to[i] = (float) (1 / (1 + Math.exp(-from[offset + i])));
                }
            }
            case TANH -> {
                for (int i = start; i < end; i++) {
                    to[i] = tanh(from[offset + i]);
                }
            }
            default -> {
                DoubleUnaryOperator function = UnaryMath.ofDoubles(op);
                for (int i = start; i < end; i++) {
                    to[i] = (float) function.applyAsDouble(from[offset + i]);
                }
            }
        }
    }

    /** Five times as fast as {@link Math#tanh}, and precise enough for a float. */
    private static float tanh(float x) {
        float size = Math.abs(x);
        if (size < 1e-4f) {
            return x;
        }
        double e = Math.exp(-2.0 * size);
        return (float) Math.copySign((1 - e) / (1 + e), x);
    }

    private static DenseTensor test(UnaryOp op, DenseTensor x) {
        byte[] to = (byte[]) Storage.allocate(DType.BOOL, x.shape());
        DoublePredicate predicate =
                switch (op) {
                    case ISNAN -> Double::isNaN;
                    case ISINF -> Double::isInfinite;
                    case ISFINITE -> Double::isFinite;
                    case SIGNBIT -> value -> Double.doubleToRawLongBits(value) < 0;
                    default -> value -> value == 0;
                };
        for (int i = 0; i < to.length; i++) {
            to[i] =
                    (byte)
                            (predicate.test(Elements.doubleAt(x.dtype(), x.array(), x.offset() + i))
                                    ? 1
                                    : 0);
        }
        return DenseTensor.wrap(DType.BOOL, x.shape(), to);
    }
}
