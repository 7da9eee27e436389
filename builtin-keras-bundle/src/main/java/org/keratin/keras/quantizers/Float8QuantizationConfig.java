package org.keratin.keras.quantizers;

import java.util.Optional;
import org.keratin.core.KerasExport;

/** {@code keras.quantizers.Float8QuantizationConfig}: products are computed as float8 would. */
@KerasExport(
        value = "keras.quantizers.Float8QuantizationConfig",
        identifiers = "float8_quantization_config")
public record Float8QuantizationConfig() implements Quantization {

    @Override
    public Optional<String> mode() {
        return Optional.of("float8");
    }
}
