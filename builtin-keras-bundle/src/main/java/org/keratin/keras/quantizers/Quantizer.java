package org.keratin.keras.quantizers;

import java.util.List;
import org.keratin.core.KerasObject;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Turns numbers into small integers and a scale ({@code keras.quantizers.Quantizer}). */
public interface Quantizer extends KerasObject {

    /**
     * Quantizes {@code x}.
     *
     * @param axis along which axes the elements share a scale; {@code null} for the quantizer's own
     */
    Quantized call(Tensor x, Axes axis, Ops ops);

    /** The dtype of the integers. */
    DType outputDtype();

    /** The smallest and the largest integer. */
    List<Integer> valueRange();
}
