package org.keratin.keras.dtypepolicies;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.OneOf;

/**
 * {@code keras.dtype_policies.QuantizedDTypePolicy}: weights are quantized, all else is as in
 * another policy.
 *
 * @param mode how weights are quantized
 * @param sourceName the other policy's name; {@code "float32"} for {@code null}
 */
@KerasExport("keras.dtype_policies.QuantizedDTypePolicy")
public record QuantizedDTypePolicy(
        @OneOf({"int8", "float8", "int4", "ternary", "gptq", "awq"}) String mode,
        @Default("null") String sourceName)
        implements QuantizedPolicy {

    /** Checks that the two go together. */
    public QuantizedDTypePolicy {
        mode = QuantizationMode.plain(mode);
        sourceName = QuantizationMode.source(mode, sourceName);
    }
}
