package org.keratin.core.layers;

import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.tensor.DType;

/** A policy for tests: float32 throughout, or another dtype. */
public record Float32(DType dtype) implements DTypePolicy {

    /** Options of a layer of this name. */
    public static LayerOptions options(String name) {
        return LayerOptions.of(name, new Float32(DType.FLOAT32));
    }

    @Override
    public String name() {
        return dtype.kerasName();
    }

    @Override
    public DType computeDtype() {
        return dtype;
    }

    @Override
    public DType variableDtype() {
        return dtype;
    }
}
