package org.keratin.keras.internal.preprocessing;

import org.keratin.core.config.ConfigValue;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.DType;

/**
 * The dtype policy of a layer that writes nothing of it but the dtype of its variables, as a plain
 * name. Immutable.
 */
public final class PlainDType implements ConfigValue {

    private final DTypePolicy policy;

    private PlainDType(DTypePolicy policy) {
        this.policy = policy;
    }

    /** One dtype for everything. */
    public static PlainDType of(DType dtype) {
        return new PlainDType(org.keratin.keras.dtypepolicies.DTypePolicy.of(dtype.kerasName()));
    }

    /**
     * What a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is neither a policy nor the name of one
     */
    public static PlainDType of(Object value) {
        if (value instanceof DTypePolicy policy) {
            return new PlainDType(policy);
        }
        if (value instanceof String name) {
            return new PlainDType(org.keratin.keras.dtypepolicies.DTypePolicy.of(name));
        }
        throw new IllegalArgumentException("a dtype policy or the name of one");
    }

    /** The options of a layer of that name and dtype. */
    public LayerOptions options(String layerName) {
        return LayerOptions.of(layerName, policy);
    }

    @Override
    public Object toConfig() {
        return policy.variableDtype().kerasName();
    }
}
