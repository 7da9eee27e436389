package org.keratin.keras.internal.quantization;

import org.keratin.keras.config.Axes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** How a layer multiplies its input by its kernel, and which axes it sums over. */
public interface Contraction {

    /** The product. */
    Tensor apply(Tensor x, Tensor kernel, Ops ops);

    /** The axes of the input that are summed over; {@code null} to leave it to the quantizer. */
    Axes inputAxes();

    /**
     * The input's scale, of length 1 along {@link #inputAxes}, so that it broadcasts to the output.
     */
    Tensor alignInputScale(Tensor scale, Ops ops);

    /** The shape of scales, one for each output of a kernel, which broadcast to the output. */
    Shape scaleShape(Shape kernel);

    /** The shape of the kernel as a matrix: a row for what is summed over, a column an output. */
    Shape matrixShape(Shape kernel);
}
