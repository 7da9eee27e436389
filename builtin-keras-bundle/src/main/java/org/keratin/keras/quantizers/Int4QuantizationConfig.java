package org.keratin.keras.quantizers;

import java.util.List;
import java.util.Optional;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

/**
 * {@code keras.quantizers.Int4QuantizationConfig}: weights of 4 bits, activations as they are.
 *
 * @param weightQuantizer what quantizes weights, to -8 … 7; {@code null} for the layer's own choice
 * @param activationQuantizer what quantizes activations; {@code null} for nothing
 * @param blockSize how many inputs share a scale, -1 or {@code null} for all; with quantizers, all
 */
@KerasExport(
        value = "keras.quantizers.Int4QuantizationConfig",
        identifiers = "int4_quantization_config")
public record Int4QuantizationConfig(
        @Default("null") Quantizer weightQuantizer,
        @Default("null") Quantizer activationQuantizer,
        @Default("null") Integer blockSize)
        implements Quantization {

    private static final List<Integer> RANGE = List.of(-8, 7);

    /** Checks the block size, and that weights become 4 bits in an int8. */
    public Int4QuantizationConfig {
        if (blockSize != null && blockSize != -1 && blockSize <= 0) {
            throw ConfigException.expected("block_size", "an int above 0, -1 or null", blockSize);
        }
        boolean inBlocks = blockSize != null && blockSize > 0;
        if (inBlocks && (weightQuantizer != null || activationQuantizer != null)) {
            throw ConfigException.expected(
                    "block_size", "-1 or null beside quantizers of one's own", blockSize);
        }
        boolean fits =
                weightQuantizer == null
                        || weightQuantizer.outputDtype() == DType.INT8
                                && weightQuantizer.valueRange().equals(RANGE);
        if (!fits) {
            throw ConfigException.expected(
                    "weight_quantizer", "a quantizer to -8 … 7 in int8", weightQuantizer);
        }
    }

    @Override
    public Optional<String> mode() {
        return Optional.of("int4");
    }
}
