package org.keratin.keras.quantizers;

import java.util.Optional;
import org.keratin.core.KerasExport;

/** {@code keras.quantizers.TernaryQuantizationConfig}: weights are -1, 0 and 1 times a scale. */
@KerasExport(
        value = "keras.quantizers.TernaryQuantizationConfig",
        identifiers = "ternary_quantization_config")
public record TernaryQuantizationConfig() implements Quantization {

    @Override
    public Optional<String> mode() {
        return Optional.of("ternary");
    }
}
