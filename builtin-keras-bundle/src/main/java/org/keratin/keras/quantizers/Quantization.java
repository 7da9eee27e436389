package org.keratin.keras.quantizers;

import java.util.Optional;
import org.keratin.core.KerasObject;

/** How a layer is quantized: what every {@code keras.quantizers.QuantizationConfig} says. */
public interface Quantization extends KerasObject {

    /** The mode, such as {@code "int8"}; nothing for the base class, which has none. */
    Optional<String> mode();

    /** What quantizes weights; {@code null} for the layer's own choice. */
    default Quantizer weightQuantizer() {
        return null;
    }

    /** What quantizes activations; {@code null} for nothing. */
    default Quantizer activationQuantizer() {
        return null;
    }
}
