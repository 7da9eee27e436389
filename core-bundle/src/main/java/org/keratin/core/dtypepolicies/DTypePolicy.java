package org.keratin.core.dtypepolicies;

import java.util.Optional;
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

    /** How weights are quantized, such as {@code "int8"}, if they are. */
    default Optional<String> quantizationMode() {
        return Optional.empty();
    }
}
