package org.keratin.keras.internal.preprocessing;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * Rectangles of images, one for each, which a layer replaces.
 *
 * @param mask whether a pixel is within: bool, {@code (batch, height, width, 1)}
 * @param share how large a part of the image the rectangle is, {@code (batch, 1, 1, 1)}
 */
public record Patches(Tensor mask, Tensor share) {

    /**
     * Places rectangles.
     *
     * @param heights how high each is, as a part of the image, {@code (batch, 1, 1, 1)}
     * @param widths how wide each is, as a part of the image, likewise
     * @param top where it begins, from 0 (at the top) to 1 (as low as it can), likewise
     * @param left where it begins, likewise
     */
    public static Patches place(
            int height,
            int width,
            Tensor heights,
            Tensor widths,
            Tensor top,
            Tensor left,
            Ops ops) {
        Tensor rows = within(height, heights, top, ops);
        Tensor columns = within(width, widths, left, ops);
        Tensor mask =
                ops.logicalAnd(
                        ops.reshape(rows, -1, height, 1, 1), ops.reshape(columns, -1, 1, width, 1));
        return new Patches(mask, ops.multiply(heights, widths));
    }

    // Along one axis: (batch, length).
    private static Tensor within(int length, Tensor parts, Tensor place, Ops ops) {
        Tensor size = ops.reshape(ops.multiply(parts, length), -1, 1);
        Tensor start = ops.multiply(ops.reshape(place, -1, 1), ops.subtract(length, size));
        Tensor grid = ops.reshape(ops.range(0, 1, length, DType.FLOAT32), 1, length);
        return ops.logicalAnd(ops.greaterEqual(grid, start), ops.less(grid, ops.add(start, size)));
    }
}
