package org.keratin.keras.internal.graph;

/**
 * One output of one call in a graph, as configs name it: {@code ["dense", 0, 0]}.
 *
 * @param operation the name of the layer or operation
 * @param call which of its calls
 * @param output which of that call's outputs
 */
public record TensorRef(String operation, int call, int output) {

    @Override
    public String toString() {
        return operation + "[" + call + "][" + output + "]";
    }
}
