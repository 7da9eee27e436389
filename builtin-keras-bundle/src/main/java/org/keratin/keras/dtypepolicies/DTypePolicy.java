package org.keratin.keras.dtypepolicies;

import java.util.Optional;
import org.keratin.core.KerasExport;
import org.keratin.core.ObjectName;
import org.keratin.core.config.Default;
import org.keratin.tensor.DType;

/**
 * {@code keras.DTypePolicy}: one dtype for everything, or weights in float32 and computation in a
 * shorter one.
 *
 * <p>A name may also be that of a quantized policy, such as {@code "int8_from_float32"}, as layers
 * take it; the object is then written as the policy that the name stands for.
 */
@KerasExport({
    "keras.DTypePolicy",
    "keras.dtype_policies.DTypePolicy",
    "keras.mixed_precision.DTypePolicy",
    "keras.mixed_precision.Policy"
})
public final class DTypePolicy implements org.keratin.core.dtypepolicies.DTypePolicy {

    /**
     * What is configured.
     *
     * @param name a dtype, {@code "mixed_float16"}, {@code "mixed_bfloat16"}, or a quantized
     *     policy's; {@code "float32"} for {@code null}
     */
    public record Config(@Default("null") String name) {

        /** Checks the name. */
        public Config {
            boolean isDtype = name != null && DType.find(name).isPresent();
            if (!isDtype && (name == null || !PolicyName.isQuantized(name))) {
                name = Dtypes.checked("name", name);
            }
        }
    }

    private final Config config;
    private final QuantizedPolicy quantized;
    private final DType computeDtype;
    private final DType variableDtype;

    /** Makes the policy that a name stands for. */
    public DTypePolicy(Config config) {
        String name = config.name();
        this.config = config;
        DType plain = DType.find(name).orElse(null); // which most policies are
        if (plain != null) {
            this.quantized = null;
            this.computeDtype = plain;
            this.variableDtype = plain;
            return;
        }
        this.quantized = PolicyName.isQuantized(name) ? PolicyName.quantized(name) : null;
        this.computeDtype = quantized == null ? Dtypes.compute(name) : quantized.computeDtype();
        this.variableDtype = quantized == null ? Dtypes.variable(name) : quantized.variableDtype();
    }

    /** The policy of a name. */
    public static DTypePolicy of(String name) {
        return new DTypePolicy(new Config(name));
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public DType computeDtype() {
        return computeDtype;
    }

    @Override
    public DType variableDtype() {
        return variableDtype;
    }

    @Override
    public Optional<String> quantizationMode() {
        return Optional.ofNullable(quantized).flatMap(QuantizedPolicy::quantizationMode);
    }

    /** The config of the policy that the name stands for. */
    @Override
    public Record config() {
        return quantized == null ? config : quantized.config();
    }

    /** The name of the policy that the name stands for. */
    @Override
    public ObjectName objectName() {
        return quantized == null
                ? org.keratin.core.dtypepolicies.DTypePolicy.super.objectName()
                : quantized.objectName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DTypePolicy that && config.equals(that.config);
    }

    @Override
    public int hashCode() {
        return config.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
