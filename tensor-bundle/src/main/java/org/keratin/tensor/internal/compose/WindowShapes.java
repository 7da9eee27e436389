package org.keratin.tensor.internal.compose;

import java.util.function.UnaryOperator;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.WindowOps;

/** Bodies of {@link WindowOps}. */
public final class WindowShapes {

    private WindowShapes() {}

    /** A window that {@code shape} makes of places from 0 to 1. */
    public static Tensor of(WindowOps ops, int length, UnaryOperator<Tensor> shape) {
        if (length < 0) {
            throw new TensorException("expected a length of at least 0, found " + length);
        }
        if (length <= 1) {
            return ops.ones(Shape.of(length));
        }
        Tensor places = ops.linspace(0, 1, length, true, DType.FLOAT64);
        return ops.cast(shape.apply(places), DType.FLOAT32);
    }

    /** A window that is a sum of cosines, with signs that alternate. */
    public static Tensor cosines(WindowOps ops, int length, double... weights) {
        return of(
                ops,
                length,
                places -> {
                    Tensor sum = ops.full(places.shape(), weights[0], DType.FLOAT64);
                    for (int i = 1; i < weights.length; i++) {
                        Tensor wave = ops.cos(ops.multiply(places, 2 * Math.PI * i));
                        double weight = i % 2 == 0 ? weights[i] : -weights[i];
                        sum = ops.add(sum, ops.multiply(wave, weight));
                    }
                    return sum;
                });
    }

    /** A window that is a Bessel function. */
    public static Tensor kaiser(WindowOps ops, int length, double beta) {
        Tensor highest = ops.i0(Tensor.scalar(beta, DType.FLOAT64));
        return of(
                ops,
                length,
                places -> {
                    Tensor off = ops.subtract(ops.multiply(places, 2), 1);
                    Tensor height = ops.sqrt(ops.clip(ops.subtract(1, ops.square(off)), 0, 1));
                    return ops.divide(ops.i0(ops.multiply(height, beta)), highest);
                });
    }
}
