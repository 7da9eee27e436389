package org.keratin.tensor;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A computation on tensors that hold data. See {@link Primitives#host}. */
@ConsumerType
@FunctionalInterface
public interface HostFunction {

    /** Computes; the results have the shapes and dtypes that were announced. */
    List<Tensor> apply(List<Tensor> inputs);
}
