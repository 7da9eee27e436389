package org.keratin.keras.dtypepolicies;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;

/**
 * {@code keras.dtype_policies.AWQDTypePolicy}: weights of 4 bits that AWQ found, all else is as in
 * another policy.
 *
 * @param mode {@code awq/4/<group size>}: how many inputs share a scale, -1 for all
 * @param sourceName the other policy's name; {@code "float32"} for {@code null}
 */
@KerasExport("keras.dtype_policies.AWQDTypePolicy")
public record AWQDTypePolicy(String mode, @Default("null") String sourceName)
        implements QuantizedPolicy {

    /** Checks mode and source. */
    public AWQDTypePolicy {
        mode =
                QuantizationMode.withParameters(
                        mode,
                        "awq",
                        "\"awq/4/<group size>\" with a size above 0, or -1",
                        bits -> bits == 4,
                        QuantizationMode::isGroup);
        sourceName = QuantizationMode.source(mode, sourceName);
    }

    /** The bits of a weight. */
    public int weightBits() {
        return QuantizationMode.parameter(mode, 0);
    }

    /** How many inputs share a scale, -1 for all. */
    public int groupSize() {
        return QuantizationMode.parameter(mode, 1);
    }
}
