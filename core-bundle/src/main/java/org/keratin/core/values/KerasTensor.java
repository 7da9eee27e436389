package org.keratin.core.values;

import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/**
 * A tensor of a model's graph before there is data ({@code __keras_tensor__}).
 *
 * @param shape its shape; the batch is usually unknown
 * @param dtype its element type
 * @param history which output it is, {@code null} if a config does not say
 */
public record KerasTensor(Shape shape, DType dtype, History history) {

    /**
     * Where in a graph a tensor comes from: {@code keras_history}.
     *
     * @param operation the name of the layer or operation
     * @param node which of its calls
     * @param tensor which of that call's outputs
     */
    public record History(String operation, int node, int tensor) {}
}
