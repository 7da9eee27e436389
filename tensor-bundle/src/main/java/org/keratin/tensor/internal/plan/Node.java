package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.TensorSpec;

/** One step of a recorded computation, or an input of it, for which there is no step. */
final class Node implements Value {

    private final Step step;
    private final List<Value> inputs;
    private final TensorSpec spec;

    Node(Step step, List<Value> inputs, TensorSpec spec) {
        this.step = step;
        this.inputs = List.copyOf(inputs);
        this.spec = spec;
    }

    /** What is done; {@code null} for an input. */
    Step step() {
        return step;
    }

    List<Value> inputs() {
        return inputs;
    }

    /** What comes out. */
    TensorSpec spec() {
        return spec;
    }

    @Override
    public String toString() {
        return step + " -> " + spec.dtype() + " " + spec.shape();
    }
}
