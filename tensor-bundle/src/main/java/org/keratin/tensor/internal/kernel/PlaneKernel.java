package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Shape;
import org.keratin.tensor.Windows;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.kernels.DepthwiseConvolution;
import org.keratin.tensor.kernels.Epilogue;
import org.keratin.tensor.kernels.PassingConvolution;
import org.keratin.tensor.kernels.Pooling;
import org.keratin.tensor.kernels.WindowShape;

/**
 * Convolutions and pooling over one or two spatial axes in float32, which have kernels of their
 * own.
 */
public final class PlaneKernel {

    private PlaneKernel() {}

    /** Convolves, if there is a kernel for that. */
    static boolean convolve(
            DenseTensor x,
            DenseTensor kernel,
            Windows windows,
            int groups,
            Shape result,
            float[] to) {
        int axes = result.rank() - 2;
        boolean depthwise = groups > 1 && groups == x.shape().last() && groups == result.last();
        if (axes < 1 || axes > 2 || groups > 1 && !depthwise) {
            return false;
        }
        WindowShape shape =
                windows(x.shape(), kernel.shape().slice(0, axes).dims(), windows, result);
        if (shape == null) {
            return false;
        }
        float[] from = (float[]) x.array();
        float[] weights = (float[]) kernel.array();
        int batch = x.shape().dim(0);
        int width = result.last();
        if (depthwise) {
            DepthwiseConvolution.of(shape, weights, kernel.offset())
                    .run(from, x.offset(), batch, to, 0, width, Epilogue.NONE);
        } else {
            PassingConvolution.run(
                    shape, weights, kernel.offset(), width, from, x.offset(), batch, to);
        }
        return true;
    }

    /** Takes the largest of windows, if there is a kernel for that. */
    static boolean pool(DenseTensor x, int[] size, Windows windows, Shape result, float[] to) {
        int axes = result.rank() - 2;
        WindowShape shape = axes < 1 || axes > 2 ? null : windows(x.shape(), size, windows, result);
        if (shape == null) {
            return false;
        }
        Pooling.run(
                Pooling.Fold.MAX,
                shape,
                (float[]) x.array(),
                x.offset(),
                x.shape().dim(0),
                to,
                0,
                result.last());
        return true;
    }

    /**
     * How windows over one or two spatial axes lie; one axis is a plane of one row.
     *
     * @return {@code null} if numbers are too large for an image in memory
     */
    public static WindowShape windows(Shape x, int[] size, Windows windows, Shape result) {
        int axes = result.rank() - 2;
        int last = axes - 1;
        boolean plane = axes == 2;
        WindowShape shape =
                new WindowShape(
                        plane ? x.dim(1) : 1,
                        x.dim(axes),
                        x.last(),
                        plane ? size[0] : 1,
                        size[last],
                        plane ? windows.strides()[0] : 1,
                        windows.strides()[last],
                        plane ? windows.dilation()[0] : 1,
                        windows.dilation()[last],
                        plane ? windows.before()[0] : 0,
                        windows.before()[last],
                        plane ? result.dim(1) : 1,
                        result.dim(axes));
        return shape.fits() ? shape : null;
    }
}
