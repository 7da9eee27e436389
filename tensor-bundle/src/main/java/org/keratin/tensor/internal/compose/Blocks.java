package org.keratin.tensor.internal.compose;

import org.keratin.tensor.DataFormat;
import org.keratin.tensor.PatchOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/** Bodies of {@link PatchOps#depthToSpace} and {@link PatchOps#spaceToDepth}. */
public final class Blocks {

    private Blocks() {}

    /** Channels laid out as blocks of pixels. */
    public static Tensor depthToSpace(PatchOps ops, Tensor x, int block, DataFormat format) {
        check(x, block);
        Shape shape = x.shape();
        boolean last = format == DataFormat.CHANNELS_LAST;
        int batch = shape.dim(0);
        int channels = shape.dim(format.channelAxis());
        long area = (long) block * block;
        if (channels % area != 0) {
            throw new TensorException(
                    "expected a multiple of " + area + " channels, found " + channels);
        }
        int deep = (int) (channels / area);
        int height = shape.dim(last ? 1 : 2);
        int width = shape.dim(last ? 2 : 3);
        int high = Axes.length((long) height * block);
        int wide = Axes.length((long) width * block);
        if (last) {
            Tensor apart = ops.reshape(x, batch, height, width, block, block, deep);
            return ops.reshape(ops.transpose(apart, 0, 1, 3, 2, 4, 5), batch, high, wide, deep);
        }
        Tensor apart = ops.reshape(x, batch, deep, block, block, height, width);
        return ops.reshape(ops.transpose(apart, 0, 1, 4, 2, 5, 3), batch, deep, high, wide);
    }

    /** Blocks of pixels as channels of one. */
    public static Tensor spaceToDepth(PatchOps ops, Tensor x, int block, DataFormat format) {
        check(x, block);
        Shape shape = x.shape();
        boolean last = format == DataFormat.CHANNELS_LAST;
        int batch = shape.dim(0);
        int channels = shape.dim(format.channelAxis());
        int height = shape.dim(last ? 1 : 2);
        int width = shape.dim(last ? 2 : 3);
        if (height % block != 0 || width % block != 0) {
            throw new TensorException(
                    "expected a height and width that are multiples of "
                            + block
                            + ", found shape "
                            + shape);
        }
        int high = height / block;
        int wide = width / block;
        int deep = Axes.length((long) channels * block * block);
        if (last) {
            Tensor apart = ops.reshape(x, batch, high, block, wide, block, channels);
            return ops.reshape(ops.transpose(apart, 0, 1, 3, 2, 4, 5), batch, high, wide, deep);
        }
        Tensor apart = ops.reshape(x, batch, channels, high, block, wide, block);
        return ops.reshape(ops.transpose(apart, 0, 1, 3, 5, 2, 4), batch, deep, high, wide);
    }

    private static void check(Tensor x, int block) {
        if (x.shape().rank() != 4 || block < 2) {
            throw new TensorException(
                    "expected images of rank 4 and a block of at least 2, found shape "
                            + x.shape()
                            + " and "
                            + block);
        }
    }
}
