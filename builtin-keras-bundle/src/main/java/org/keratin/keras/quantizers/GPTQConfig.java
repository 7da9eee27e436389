package org.keratin.keras.quantizers;

import java.util.Optional;
import java.util.Set;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Raw;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.internal.Require;

/**
 * {@code keras.quantizers.GPTQConfig}: weights of a few bits, found by GPTQ on sample data.
 *
 * @param dataset the sample data, which no config holds: always {@code null} here
 * @param tokenizer what splits its text, which no config holds: always {@code null} here
 * @param quantizationLayerStructure which layers, which no config holds: always {@code null} here
 * @param weightBits the bits of a weight: 2, 3, 4 or 8
 * @param numSamples how many samples are looked at
 * @param calibrationBatchSize how many samples at a time
 * @param perChannel whether each output has a scale of its own
 * @param sequenceLength the tokens of a sample
 * @param hessianDamping what is added to the Hessian's diagonal, as a fraction of its mean
 * @param groupSize how many inputs share a scale, -1 for all
 * @param symmetric whether there is no zero point
 * @param activationOrder whether weights with larger activations come first
 */
@KerasExport("keras.quantizers.GPTQConfig")
public record GPTQConfig(
        @Raw @Default("null") Object dataset,
        @Raw @Default("null") Object tokenizer,
        @Raw @Default("null") Object quantizationLayerStructure,
        @Default("4") int weightBits,
        @Default("128") @AtLeast(1) int numSamples,
        @Default("8") @AtLeast(1) int calibrationBatchSize,
        @Default("true") boolean perChannel,
        @Default("512") @AtLeast(1) int sequenceLength,
        @Default("0.01") @AtLeast(0) @AtMost(1) double hessianDamping,
        @Default("128") int groupSize,
        @Default("false") boolean symmetric,
        @Default("false") boolean activationOrder)
        implements Quantization {

    /** Checks the numbers, and drops what no config holds. */
    public GPTQConfig {
        dataset = null;
        tokenizer = null;
        quantizationLayerStructure = null;
        if (!Set.of(2, 3, 4, 8).contains(weightBits)) {
            throw ConfigException.expected("weight_bits", "2, 3, 4 or 8", weightBits);
        }
        Require.positive("num_samples", numSamples);
        Require.positive("calibration_batch_size", calibrationBatchSize);
        Require.positive("sequence_length", sequenceLength);
        Require.share("hessian_damping", hessianDamping);
        Require.groupSize("group_size", groupSize);
    }

    @Override
    public Optional<String> mode() {
        return Optional.of("gptq");
    }
}
