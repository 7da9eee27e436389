package org.keratin.keras.dtypepolicies;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.tensor.DType;

/**
 * {@code keras.dtype_policies.FloatDTypePolicy}: one dtype for everything, or weights in float32
 * and computation in a shorter one. The older name of {@link DTypePolicy}.
 *
 * @param name a dtype, {@code "mixed_float16"} or {@code "mixed_bfloat16"}; {@code "float32"} for
 *     {@code null}
 */
@KerasExport({"keras.FloatDTypePolicy", "keras.dtype_policies.FloatDTypePolicy"})
public record FloatDTypePolicy(@Default("null") String name)
        implements org.keratin.core.dtypepolicies.DTypePolicy {

    /** Checks the name. */
    public FloatDTypePolicy {
        name = Dtypes.checked("name", name);
    }

    @Override
    public DType computeDtype() {
        return Dtypes.compute(name);
    }

    @Override
    public DType variableDtype() {
        return Dtypes.variable(name);
    }
}
