package org.keratin.keras.dtypepolicies;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.OneOf;

/**
 * {@code keras.dtype_policies.TernaryDTypePolicy}: weights are -1, 0 and 1 times a scale, all else
 * is as in another policy.
 *
 * @param mode {@code "ternary"}; Keras takes other modes too
 * @param sourceName the other policy's name; {@code "float32"} for {@code null}
 */
@KerasExport("keras.dtype_policies.TernaryDTypePolicy")
public record TernaryDTypePolicy(
        @OneOf({"int8", "float8", "int4", "ternary", "gptq", "awq"}) String mode,
        @Default("null") String sourceName)
        implements QuantizedPolicy {

    /** Checks that the two go together. */
    public TernaryDTypePolicy {
        mode = QuantizationMode.plain(mode);
        sourceName = QuantizationMode.source(mode, sourceName);
    }
}
