package org.keratin.keras.quantizers;

import java.util.Optional;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;

/**
 * {@code keras.quantizers.QuantizationConfig}: quantizers without a mode, the base class of the
 * others.
 *
 * @param weightQuantizer what quantizes weights
 * @param activationQuantizer what quantizes activations
 */
@KerasExport(value = "keras.quantizers.QuantizationConfig", identifiers = "quantization_config")
public record QuantizationConfig(
        @Default("null") Quantizer weightQuantizer, @Default("null") Quantizer activationQuantizer)
        implements Quantization {

    @Override
    public Optional<String> mode() {
        return Optional.empty();
    }
}
