package org.keratin.tensor.internal.image;

import org.keratin.tensor.DataFormat;
import org.keratin.tensor.ShapeOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * How images lie in a tensor: one of them or a batch, channels last or first. Computations see a
 * batch, channels last.
 */
record Layout(boolean single, boolean first) {

    /**
     * That of {@code x}.
     *
     * @param spatial how many spatial axes there are: 2 for images, 3 for volumes
     */
    static Layout of(Tensor x, DataFormat format, int spatial) {
        int rank = x.shape().rank();
        if (rank != spatial + 1 && rank != spatial + 2) {
            throw new TensorException(
                    "expected one image or a batch, of rank %d or %d, found shape %s"
                            .formatted(spatial + 1, spatial + 2, x.shape()));
        }
        return new Layout(rank == spatial + 1, format == DataFormat.CHANNELS_FIRST);
    }

    /** That of images. */
    static Layout of(Tensor images, DataFormat format) {
        return of(images, format, 2);
    }

    /** {@code x} as a batch, channels last. */
    Tensor apply(ShapeOps ops, Tensor x) {
        Tensor batch = single ? ops.expandDims(x, 0) : x;
        return first ? ops.moveaxis(batch, 1, -1) : batch;
    }

    /** A batch, channels last, as {@code x} was. */
    Tensor restore(ShapeOps ops, Tensor batch) {
        Tensor x = first ? ops.moveaxis(batch, -1, 1) : batch;
        return single ? ops.squeeze(x, 0) : x;
    }
}
