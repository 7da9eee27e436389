package org.keratin.keras.dtypepolicies;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.OneOf;

/**
 * {@code keras.dtype_policies.QuantizedFloat8DTypePolicy}: products are computed as float8 would,
 * all else is as in another policy.
 *
 * @param mode {@code "float8"}; Keras takes other modes too
 * @param sourceName the other policy's name; {@code "float32"} for {@code null}
 * @param amaxHistoryLength over how many steps the largest absolute value is looked for
 */
@KerasExport("keras.dtype_policies.QuantizedFloat8DTypePolicy")
public record QuantizedFloat8DTypePolicy(
        @OneOf({"int8", "float8", "int4", "ternary", "gptq", "awq"}) String mode,
        @Default("null") String sourceName,
        @Default("1024") int amaxHistoryLength)
        implements QuantizedPolicy {

    /** Checks that the two go together. */
    public QuantizedFloat8DTypePolicy {
        mode = QuantizationMode.plain(mode);
        sourceName = QuantizationMode.source(mode, sourceName);
    }
}
