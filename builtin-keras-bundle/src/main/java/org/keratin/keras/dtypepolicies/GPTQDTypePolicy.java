package org.keratin.keras.dtypepolicies;

import java.util.Set;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;

/**
 * {@code keras.dtype_policies.GPTQDTypePolicy}: weights of a few bits that GPTQ found, all else is
 * as in another policy.
 *
 * @param mode {@code gptq/<bits>/<group size>}: 2, 3, 4 or 8 bits; how many inputs share a scale,
 *     -1 for all
 * @param sourceName the other policy's name; {@code "float32"} for {@code null}
 */
@KerasExport("keras.dtype_policies.GPTQDTypePolicy")
public record GPTQDTypePolicy(String mode, @Default("null") String sourceName)
        implements QuantizedPolicy {

    /** Checks mode and source. */
    public GPTQDTypePolicy {
        mode =
                QuantizationMode.withParameters(
                        mode,
                        "gptq",
                        "\"gptq/<bits>/<group size>\" with 2, 3, 4 or 8 bits and a size above 0, or"
                                + " -1",
                        Set.of(2, 3, 4, 8)::contains,
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
