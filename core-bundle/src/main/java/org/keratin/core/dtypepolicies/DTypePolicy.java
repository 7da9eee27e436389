package org.keratin.core.dtypepolicies;

import java.util.Optional;
import java.util.function.Supplier;
import org.keratin.core.KerasObject;
import org.keratin.tensor.DType;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * In which dtypes a layer keeps its weights and computes ({@code
 * keras.dtype_policies.DTypePolicy}).
 */
@ConsumerType
public interface DTypePolicy extends KerasObject {

    /** Its name, such as {@code "mixed_float16"}. */
    String name();

    /** The dtype that inputs are cast to. */
    DType computeDtype();

    /** The dtype of weights. */
    DType variableDtype();

    /**
     * The policy of the layer at a path; another than this one where this one is a map of policies.
     *
     * @param path asked only if it matters
     */
    default DTypePolicy at(Supplier<String> path) {
        return this;
    }

    /** How weights are quantized, such as {@code "int8"}, if they are. */
    default Optional<String> quantizationMode() {
        return Optional.empty();
    }
}
