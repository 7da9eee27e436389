package org.keratin.verify.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keratin.core.Variable;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;
import org.keratin.verify.RecordedValues;

/** The weights of a recorded layer, in Keras's order. */
final class RecordedWeights {

    private final List<String> names;
    private final List<Tensor> tensors;

    RecordedWeights(RecordedValues values, List<?> weights) {
        this.names =
                weights.stream()
                        .map(weight -> String.valueOf(values.map("weights", weight).get("name")))
                        .toList();
        this.tensors = values.tensors("weights", weights);
    }

    Tensor tensor(int i) {
        return tensors.get(i);
    }

    /** Gives a layer these weights. */
    void assignTo(Layer layer) {
        check(layer);
        List<Variable> weights = layer.weights();
        for (int i = 0; i < tensors.size(); i++) {
            weights.get(i).assign(tensors.get(i));
        }
    }

    /**
     * Checks that a layer has weights of these names, shapes and dtypes, in this order.
     *
     * @throws ShapeException if it has not; the message shows both
     */
    void check(Layer layer) {
        List<Variable> weights = layer.weights();
        boolean equal =
                weights.size() == tensors.size()
                        && IntStream.range(0, weights.size())
                                .allMatch(i -> fits(weights.get(i), i));
        if (!equal) {
            throw new ShapeException(
                    layer
                            + ": expected the weights "
                            + IntStream.range(0, tensors.size())
                                    .mapToObj(i -> shown(names.get(i), tensors.get(i)))
                                    .collect(Collectors.joining(", ", "[", "]"))
                            + ", found "
                            + weights.stream()
                                    .map(
                                            weight ->
                                                    weight.name()
                                                            + " "
                                                            + weight.dtype()
                                                            + " "
                                                            + weight.shape())
                                    .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private boolean fits(Variable weight, int i) {
        return weight.name().equals(names.get(i))
                && weight.shape().equals(tensors.get(i).shape())
                && weight.dtype() == tensors.get(i).dtype();
    }

    private static String shown(String name, Tensor tensor) {
        return name + " " + tensor.dtype() + " " + tensor.shape();
    }
}
