package org.keratin.sample;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.keras.losses.MeanSquaredError;

/** A loss that is a Keras loss under a name of its own, as the example in Keras's documentation. */
@RegisterKerasSerializable(packageName = "my_package")
public final class ModifiedMeanSquaredError extends MeanSquaredError {

    /** Makes one from its config. */
    public ModifiedMeanSquaredError(Config config) {
        super(config);
    }
}
