package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.errors.ShapeException;
import org.keratin.keras.internal.preprocessing.WarpOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * Images moved, turned, stretched or sheared: each by a matrix of its own.
 *
 * @param matrix for each image {@code [a0, a1, a2, b0, b1, b2, 0, 0]}: the pixel at {@code (x, y)}
 *     is that which was at {@code (a0 x + a1 y + a2, b0 x + b1 y + b2)}
 * @param noBoxes what says that boxes cannot be moved
 */
record Warp(Tensor matrix, WarpOptions options, DataFormat format, ShapeException noBoxes, Ops ops)
        implements ImageLayer.Change {

    /** Of the first six numbers of each matrix: columns {@code (batch, 1)}, or a number for all. */
    static Warp of(ImageLayer layer, WarpOptions options, Ops ops, int batch, Object... numbers) {
        List<Tensor> columns = new ArrayList<>();
        for (Object number : numbers) {
            Tensor column =
                    number instanceof Tensor tensor
                            ? ops.cast(ops.reshape(tensor, batch, 1), DType.FLOAT32)
                            : ops.full(Shape.of(batch, 1), (Number) number, DType.FLOAT32);
            columns.add(column);
        }
        columns.add(ops.zeros(Shape.of(batch, 2), DType.FLOAT32));
        Tensor matrix = ops.concatenate(columns, 1);
        return new Warp(matrix, options, layer.format(), layer.noBoxes(), ops);
    }

    @Override
    public Tensor images(Tensor images) {
        return warped(images, options.between());
    }

    @Override
    public Tensor masks(Tensor masks) {
        Tensor numbers = masks.dtype().isFloating() ? masks : ops.cast(masks, DType.FLOAT32);
        return ops.cast(warped(numbers, Interpolation.NEAREST), masks.dtype());
    }

    private Tensor warped(Tensor images, Interpolation interpolation) {
        return ops.affineTransform(
                images, matrix, interpolation, options.outside(), options.fillValue(), format);
    }

    @Override
    public Object boxes(Object boxes) {
        throw noBoxes;
    }
}
