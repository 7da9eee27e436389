package org.keratin.core.models;

import java.util.List;

/**
 * What a model is made of, as a graph: calls of layers and operations, and the tensors that go from
 * one to the other. Models within the model are single nodes; their own graphs tell the rest.
 *
 * @param nodes the calls, each behind those that it takes from; the inputs among them
 * @param edges the tensors between them
 * @param inputs which of the nodes are the model's inputs, in order; empty if that is not known
 * @param outputs the tensors that the model gives, in order; empty if that is not known
 */
public record ModelGraph(
        List<ModelNode> nodes,
        List<ModelEdge> edges,
        List<Integer> inputs,
        List<ModelOutput> outputs) {

    /** Takes copies of the lists. */
    public ModelGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The names of the inputs, in order. */
    public List<String> inputNames() {
        return inputs.stream().map(input -> nodes.get(input).name()).toList();
    }

    /** The names of the layers that give the outputs, in order. */
    public List<String> outputNames() {
        return outputs.stream().map(output -> nodes.get(output.node()).name()).toList();
    }
}
