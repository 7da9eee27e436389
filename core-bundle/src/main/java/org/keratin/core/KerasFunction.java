package org.keratin.core;

import java.util.List;
import org.keratin.core.catalogue.Parameter;
import org.keratin.tensor.Ops;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A named function, such as an activation or a loss function.
 *
 * <p>Many at a time come from a {@link org.keratin.core.catalogue.FunctionTable}. A single one is a
 * class that implements this (or {@link org.keratin.core.activations.Activation}, {@link
 * org.keratin.core.losses.LossFunction}), has a constructor without parameters, and is annotated.
 */
@ConsumerType
public interface KerasFunction extends KerasObject {

    /** What a function's config is: nothing but its name. */
    record NoConfig() {}

    /** What it takes, in order, with defaults. */
    List<Parameter> parameters();

    /**
     * Computes.
     *
     * @param arguments by position or name; tensors, numbers, strings, lists
     * @throws org.keratin.core.errors.KeratinException if they do not fit
     */
    Object call(Arguments arguments, Ops ops);

    @Override
    default Record config() {
        return new NoConfig();
    }
}
