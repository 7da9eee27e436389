package org.keratin.keras.base;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.keras.config.Axes;
import org.keratin.keras.quantizers.Quantized;
import org.keratin.keras.quantizers.Quantizer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.Quantizer}: a quantizer that does not say how it rounds.
 *
 * @param outputDtype the dtype of the integers
 */
@KerasExport({"keras.Quantizer", "keras.quantizers.Quantizer"})
public record BaseQuantizer(@Default("int8") DType outputDtype) implements Quantizer {

    @Override
    public Quantized call(Tensor x, Axes axis, Ops ops) {
        throw LeftOpen.error("quantizer", "keras.Quantizer", "__call__()");
    }

    @Override
    public List<Integer> valueRange() {
        throw LeftOpen.error("quantizer", "keras.Quantizer", "its range");
    }
}
