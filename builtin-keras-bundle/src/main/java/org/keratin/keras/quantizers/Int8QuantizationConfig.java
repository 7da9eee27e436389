package org.keratin.keras.quantizers;

import java.util.Optional;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

/**
 * {@code keras.quantizers.Int8QuantizationConfig}: weights and activations of 8 bits.
 *
 * @param weightQuantizer what quantizes weights, to int8; {@code null} for the layer's own choice
 * @param activationQuantizer what quantizes activations at each call; {@code null} for nothing
 */
@KerasExport(
        value = "keras.quantizers.Int8QuantizationConfig",
        identifiers = "int8_quantization_config")
public record Int8QuantizationConfig(
        @Default("null") Quantizer weightQuantizer, @Default("null") Quantizer activationQuantizer)
        implements Quantization {

    /** Checks that weights become int8. */
    public Int8QuantizationConfig {
        if (weightQuantizer != null && weightQuantizer.outputDtype() != DType.INT8) {
            throw ConfigException.expected(
                    "weight_quantizer",
                    "a quantizer to int8",
                    "one to " + weightQuantizer.outputDtype());
        }
    }

    @Override
    public Optional<String> mode() {
        return Optional.of("int8");
    }
}
