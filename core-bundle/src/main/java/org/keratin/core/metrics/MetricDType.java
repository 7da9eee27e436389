package org.keratin.core.metrics;

import org.keratin.core.config.ConfigValue;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.tensor.DType;

/**
 * The dtype that a metric computes in. Configs hold its name, that of a policy ({@code
 * mixed_float16}, of which the compute dtype is meant) or a policy.
 *
 * @param value the dtype
 */
public record MetricDType(DType value) implements ConfigValue {

    private static final String EXPECTED = "the name of a dtype or a dtype policy";

    /** Reads a deserialized value. */
    public static MetricDType of(Object value) {
        if (value instanceof MetricDType dtype) {
            return dtype;
        }
        if (value instanceof DType dtype) {
            return new MetricDType(dtype);
        }
        if (value instanceof DTypePolicy policy) {
            return new MetricDType(policy.computeDtype());
        }
        if (value instanceof String name) {
            return new MetricDType(named(name));
        }
        throw new IllegalArgumentException(EXPECTED);
    }

    private static DType named(String name) {
        return switch (name) {
            case "int" -> DType.INT32;
            case "float" -> DType.FLOAT32;
            case "mixed_float16" -> DType.FLOAT16;
            case "mixed_bfloat16" -> DType.BFLOAT16;
            default ->
                    DType.find(name)
                            .filter(dtype -> dtype != DType.STRING)
                            .orElseThrow(() -> new IllegalArgumentException(EXPECTED));
        };
    }

    @Override
    public String toConfig() {
        return value.kerasName();
    }
}
