package org.keratin.tensor.internal;

import static org.keratin.tensor.internal.Rules.check;

import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.Windows;

/** What convolutions and pooling ask of their operands, and the shape and dtype they give. */
final class WindowRules {

    private WindowRules() {}

    static TensorSpec convolve(Tensor x, Tensor kernel, Windows windows, int groups) {
        Shape shape = x.shape();
        Shape kernelShape = kernel.shape();
        Rules.sameDtype(x, kernel);
        spatial(shape, windows);
        check(
                kernelShape.rank() == shape.rank(),
                "expected a kernel of rank %s, found %s",
                shape.rank(),
                kernelShape);
        int out = kernelShape.last();
        boolean fits =
                groups >= 1
                        && (long) kernelShape.dim(-2) * groups == shape.last()
                        && out % groups == 0;
        check(
                fits,
                "expected a kernel for %s channels in %s groups, found %s",
                shape.last(),
                groups,
                kernelShape);
        int[] dims = shape.dims();
        for (int i = 0; i < shape.rank() - 2; i++) {
            dims[i + 1] = windows.count(i, shape.dim(i + 1), kernelShape.dim(i));
        }
        dims[dims.length - 1] = out;
        return new TensorSpec(Shape.of(dims), x.dtype());
    }

    static TensorSpec convolveTranspose(Tensor x, Tensor kernel, Windows windows, int[] output) {
        Shape shape = x.shape();
        Shape kernelShape = kernel.shape();
        Rules.sameDtype(x, kernel);
        spatial(shape, windows);
        boolean fits = kernelShape.rank() == shape.rank() && kernelShape.last() == shape.last();
        check(
                fits,
                "expected a kernel of rank %s for %s channels, found %s",
                shape.rank(),
                shape.last(),
                kernelShape);
        check(
                output.length == shape.rank() - 2,
                "expected %s lengths, found %s",
                shape.rank() - 2,
                output.length);
        return new TensorSpec(
                Shape.of(shape.dim(0))
                        .concat(Shape.of(output))
                        .concat(Shape.of(kernelShape.dim(-2))),
                x.dtype());
    }

    static TensorSpec pool(ReduceOp op, Tensor x, int[] size, Windows windows) {
        Shape shape = x.shape();
        check(op == ReduceOp.MAX || op == ReduceOp.SUM, "expected MAX or SUM, found %s", op);
        spatial(shape, windows);
        check(
                size.length == shape.rank() - 2,
                "expected %s lengths, found %s",
                shape.rank() - 2,
                size.length);
        int[] dims = shape.dims();
        for (int i = 0; i < size.length; i++) {
            check(size[i] >= 1, "expected windows of at least 1 element, found %s", size[i]);
            dims[i + 1] = windows.count(i, shape.dim(i + 1), size[i]);
        }
        return new TensorSpec(Shape.of(dims), x.dtype());
    }

    private static void spatial(Shape shape, Windows windows) {
        int axes = shape.rank() - 2;
        check(axes >= 1, "expected a tensor of rank 3 at least, found shape %s", shape);
        boolean complete =
                windows.strides().length == axes
                        && windows.dilation().length == axes
                        && windows.before().length == axes
                        && windows.after().length == axes;
        check(complete, "expected windows over %s axes", axes);
        for (int i = 0; i < axes; i++) {
            check(
                    windows.strides()[i] >= 1,
                    "expected strides of at least 1, found %s",
                    windows.strides()[i]);
            check(
                    windows.dilation()[i] >= 1,
                    "expected a dilation of at least 1, found %s",
                    windows.dilation()[i]);
            boolean inside = windows.before()[i] >= 0 && windows.after()[i] >= 0;
            check(
                    inside,
                    "expected padding of at least 0, found %s and %s",
                    windows.before()[i],
                    windows.after()[i]);
        }
    }
}
