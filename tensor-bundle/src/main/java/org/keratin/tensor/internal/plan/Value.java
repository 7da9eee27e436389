package org.keratin.tensor.internal.plan;

import org.keratin.tensor.Tensor;

/** What a step takes: a constant, or what an input or another step gives. */
sealed interface Value permits Value.Constant, Node {

    /** A tensor that does not depend on the inputs. */
    record Constant(Tensor tensor) implements Value {}
}
