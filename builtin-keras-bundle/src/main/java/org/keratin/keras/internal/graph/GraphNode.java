package org.keratin.keras.internal.graph;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.Operation;
import org.keratin.core.models.Model;

/**
 * A layer or operation of a functional model with its calls.
 *
 * @param operation the layer or operation
 * @param name its name in the model
 * @param calls the arguments of each call, references for tensors
 */
public record GraphNode(Operation operation, String name, List<Arguments> calls) {

    /** Reads the calls from {@code inbound_nodes}, of today or of Keras 2. */
    public static GraphNode of(Operation operation, String name, Object inboundNodes) {
        return new GraphNode(operation, name, References.calls(inboundNodes, "layers"));
    }

    /**
     * Whether configs may begin to count its calls at 1: to some generations of Keras, making a
     * model was a call too.
     */
    boolean isModel() {
        return operation instanceof Model;
    }
}
