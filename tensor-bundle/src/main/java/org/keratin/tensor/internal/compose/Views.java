package org.keratin.tensor.internal.compose;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.ShapeOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.Axes;

/** The body of {@link ShapeOps#view}. */
public final class Views {

    private Views() {}

    /** The same bytes read as elements of another dtype. */
    public static Tensor of(ShapeOps ops, Tensor x, DType dtype) {
        if (x.dtype() == dtype) {
            return x;
        }
        Shape shape = shape(x, dtype);
        return ops.host(
                        inputs -> List.of(Tensor.ofBytes(inputs.get(0).toBytes(), dtype, shape)),
                        List.of(x),
                        List.of(new TensorSpec(shape, dtype)))
                .get(0);
    }

    private static Shape shape(Tensor x, DType dtype) {
        boolean text = x.dtype() == DType.STRING || dtype == DType.STRING;
        if (!text && x.dtype().bytes() == dtype.bytes()) {
            return x.shape();
        }
        long bytes = x.shape().rank() == 0 ? 0 : (long) x.shape().last() * x.dtype().bytes();
        if (text || x.shape().rank() == 0 || bytes % dtype.bytes() != 0) {
            throw new TensorException(
                    "expected a tensor whose last axis takes a multiple of the bytes of "
                            + dtype
                            + ", found "
                            + x.dtype()
                            + " of shape "
                            + x.shape());
        }
        return x.shape().with(-1, Axes.length(bytes / dtype.bytes()));
    }
}
