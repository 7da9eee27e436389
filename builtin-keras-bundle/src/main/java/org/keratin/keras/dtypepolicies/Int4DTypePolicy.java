package org.keratin.keras.dtypepolicies;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;

/**
 * {@code keras.dtype_policies.Int4DTypePolicy}: weights of 4 bits, all else is as in another
 * policy.
 *
 * @param mode {@code int4/<block size>}: how many inputs share a scale, -1 (or {@code None}) for
 *     all
 * @param sourceName the other policy's name; {@code "float32"} for {@code null}
 */
@KerasExport("keras.dtype_policies.Int4DTypePolicy")
public record Int4DTypePolicy(String mode, @Default("null") String sourceName)
        implements QuantizedPolicy {

    /** Checks mode and source. */
    public Int4DTypePolicy {
        mode =
                QuantizationMode.withParameters(
                        "int4/None".equals(mode) ? "int4/-1" : mode,
                        "int4",
                        "\"int4/<block size>\" with a size above 0, or -1",
                        QuantizationMode::isGroup);
        sourceName = QuantizationMode.source(mode, sourceName);
    }

    /** How many inputs share a scale, -1 for all. */
    public int blockSize() {
        return QuantizationMode.parameter(mode, 0);
    }
}
