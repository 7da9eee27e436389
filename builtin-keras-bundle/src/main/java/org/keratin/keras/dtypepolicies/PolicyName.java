package org.keratin.keras.dtypepolicies;

import org.keratin.core.errors.ConfigException;

/** Names of quantized policies: {@code int8_from_float32}. */
final class PolicyName {

    private static final String FROM = "_from_";

    private PolicyName() {}

    /** Whether a name can only be that of a quantized policy. */
    static boolean isQuantized(String name) {
        // The dtypes int8 and float8 are policies too, which do not quantize.
        return name.contains(FROM) && QuantizationMode.ALL.stream().anyMatch(name::startsWith);
    }

    /**
     * The policy of a name.
     *
     * @throws ConfigException if there is none of that name
     */
    static QuantizedPolicy quantized(String name) {
        String[] parts = name.split(FROM, -1);
        if (parts.length != 2) {
            throw ConfigException.expected("name", "\"<mode>_from_<policy>\"", name);
        }
        String mode = parts[0];
        String source = parts[1];
        if (mode.startsWith("int4/")) {
            return new Int4DTypePolicy(mode, source);
        }
        if (mode.startsWith("ternary")) {
            return new TernaryDTypePolicy(mode, source);
        }
        if (mode.startsWith("gptq")) {
            return new GPTQDTypePolicy(mode, source);
        }
        if (mode.startsWith("awq")) {
            return new AWQDTypePolicy(mode, source);
        }
        if (mode.startsWith("float8")) {
            return new QuantizedFloat8DTypePolicy(mode, source, 1024);
        }
        return new QuantizedDTypePolicy(mode, source);
    }
}
