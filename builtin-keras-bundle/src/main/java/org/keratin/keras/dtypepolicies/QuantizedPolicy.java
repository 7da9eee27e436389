package org.keratin.keras.dtypepolicies;

import java.util.Optional;
import org.keratin.tensor.DType;

/** A policy that quantizes weights, and otherwise is as another one. */
public interface QuantizedPolicy extends org.keratin.core.dtypepolicies.DTypePolicy {

    /** How weights are quantized, with parameters where there are any: {@code int4/128}. */
    String mode();

    /** The name of the policy that this one is derived from. */
    String sourceName();

    @Override
    default String name() {
        return mode() + "_from_" + sourceName();
    }

    @Override
    default DType computeDtype() {
        return Dtypes.compute(sourceName());
    }

    @Override
    default DType variableDtype() {
        return Dtypes.variable(sourceName());
    }

    /** The mode without parameters. */
    @Override
    default Optional<String> quantizationMode() {
        return Optional.of(QuantizationMode.base(mode()));
    }
}
