package org.keratin.keras.quantizers;

import java.util.Optional;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Raw;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.internal.Require;

/**
 * {@code keras.quantizers.AWQConfig}: weights of 4 bits, found by AWQ on sample data.
 *
 * @param dataset the sample data, which no config holds: always {@code null} here
 * @param tokenizer what splits its text, which no config holds: always {@code null} here
 * @param quantizationLayerStructure which layers, which no config holds: always {@code null} here
 * @param weightBits the bits of a weight: 4
 * @param numSamples how many samples are looked at
 * @param sequenceLength the tokens of a sample
 * @param groupSize how many inputs share a scale, -1 for all
 * @param numGridPoints how many scales are tried
 * @param applyClip whether weights are clipped first
 */
@KerasExport(value = "keras.quantizers.AWQConfig", identifiers = "awq_config")
public record AWQConfig(
        @Raw @Default("null") Object dataset,
        @Raw @Default("null") Object tokenizer,
        @Raw @Default("null") Object quantizationLayerStructure,
        @Default("4") @AtLeast(4) @AtMost(4) int weightBits,
        @Default("128") @AtLeast(1) int numSamples,
        @Default("512") @AtLeast(1) int sequenceLength,
        @Default("128") int groupSize,
        @Default("20") @AtLeast(1) int numGridPoints,
        @Default("true") boolean applyClip)
        implements Quantization {

    /** Checks the numbers, and drops what no config holds. */
    public AWQConfig {
        dataset = null;
        tokenizer = null;
        quantizationLayerStructure = null;
        if (weightBits != 4) {
            throw ConfigException.expected("weight_bits", "4", weightBits);
        }
        Require.positive("num_samples", numSamples);
        Require.positive("sequence_length", sequenceLength);
        Require.groupSize("group_size", groupSize);
        Require.positive("num_grid_points", numGridPoints);
    }

    @Override
    public Optional<String> mode() {
        return Optional.of("awq");
    }
}
