package org.keratin.core.models;

import java.util.List;
import org.keratin.core.Operation;
import org.keratin.tensor.Shape;

/**
 * One call of a layer or operation in a model.
 *
 * @param name the layer's or operation's name in the model
 * @param operation the layer or operation
 * @param call which of its calls in this model, from 0
 * @param outputs the shapes of what the call gives, batch included; empty if they are not known
 */
public record ModelNode(String name, Operation operation, int call, List<Shape> outputs) {

    /** Takes a copy of the list. */
    public ModelNode {
        outputs = List.copyOf(outputs);
    }
}
