package org.keratin.benchmarks.peers;

import static org.keratin.benchmarks.peers.OnnxGraph.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasSerializer;
import org.keratin.core.layers.Layer;
import org.keratin.core.models.Model;
import org.keratin.core.models.ModelEdge;
import org.keratin.core.models.ModelGraph;
import org.keratin.core.models.ModelNode;
import org.keratin.core.models.ModelOutput;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A model of images as ONNX, with its weights, so that ONNX Runtime computes the same: channels
 * first, convolution and BatchNormalization as nodes of their own, as exporters leave them. It
 * knows the layers that ResNet50 has.
 */
final class OnnxLayers {

    private final KerasSerializer serializer;
    private final ModelGraph layers;
    private final OnnxGraph graph;
    private final List<String> tensors = new ArrayList<>();

    private OnnxLayers(Model model, KerasSerializer serializer) {
        this.serializer = serializer;
        this.layers = model.graph();
        this.graph = new OnnxGraph(model.name());
    }

    /**
     * The bytes of the model's file.
     *
     * @throws IllegalArgumentException if a layer is none of those that are known
     */
    static byte[] of(Model model, KerasSerializer serializer) {
        OnnxLayers written = new OnnxLayers(model, serializer);
        for (int i = 0; i < written.layers.nodes().size(); i++) {
            written.tensors.add(written.write(i));
        }
        ModelOutput output = written.layers.outputs().get(0);
        written.graph.output(written.tensors.get(output.node()), 0, 0);
        return written.graph.model();
    }

    /** Writes one layer; gives the name of what it gives. */
    private String write(int index) {
        ModelNode node = layers.nodes().get(index);
        List<String> inputs =
                layers.edges().stream()
                        .filter(edge -> edge.to() == index)
                        .map(ModelEdge::from)
                        .map(tensors::get)
                        .toList();
        String name = node.name();
        Layer layer = (Layer) node.operation();
        Map<?, ?> config = (Map<?, ?>) ((Map<?, ?>) serializer.serialize(layer)).get("config");
        String kind = layer.getClass().getSimpleName();
        switch (kind) {
            case "InputLayer" -> {
                Shape shape = node.outputs().get(0);
                graph.input(name, 0, shape.dim(3), shape.dim(1), shape.dim(2));
            }
            case "ZeroPadding2D" -> pad(name, inputs, config);
            case "Conv2D" -> convolve(name, inputs, config, layer);
            case "BatchNormalization" -> normalize(name, inputs, config, layer);
            case "Activation" -> graph.node(activation(config, "relu", "Relu"), name, inputs);
            case "Add" -> graph.node("Add", name, inputs);
            case "MaxPooling2D" ->
                    graph.node(
                            "MaxPool",
                            name,
                            inputs,
                            attribute("kernel_shape", pair(config.get("pool_size"))),
                            attribute("strides", pair(config.get("strides"))));
            case "GlobalAveragePooling2D" ->
                    graph.node("GlobalAveragePool", name + "/mean", inputs)
                            .node("Flatten", name, List.of(name + "/mean"));
            case "Dense" -> {
                String product = multiply(name, inputs.get(0), layer);
                graph.node(activation(config, "softmax", "Softmax"), name, List.of(product));
            }
            default -> throw new IllegalArgumentException(
                    layer + ": expected a layer of ResNet50, found " + kind);
        }
        return name;
    }

    private static String activation(Map<?, ?> config, String expected, String op) {
        Object found = config.get("activation");
        if (!expected.equals(found)) {
            throw new IllegalArgumentException("expected " + expected + ", found " + found);
        }
        return op;
    }

    private void pad(String name, List<String> inputs, Map<?, ?> config) {
        List<?> padding = (List<?>) config.get("padding");
        int[] rows = pair(padding.get(0));
        int[] columns = pair(padding.get(1));
        graph.numbers(name + "/pads", 0, 0, rows[0], columns[0], 0, 0, rows[1], columns[1])
                .node("Pad", name, List.of(inputs.get(0), name + "/pads"));
    }

    private void convolve(
            String name, List<String> inputs, Map<?, ?> config, Layer layer) {
        Tensor kernel = layer.weights().get(0).value();
        int[] size = pair(config.get("kernel_size"));
        int[] strides = pair(config.get("strides"));
        boolean same = "same".equals(config.get("padding"));
        if (same && (size[0] % 2 == 0 || strides[0] > 1)) {
            throw new IllegalArgumentException(layer + ": expected padding that is symmetric");
        }
        int rows = same ? size[0] / 2 : 0;
        int columns = same ? size[1] / 2 : 0;
        float[] filters = outputsFirst(kernel);
        int in = kernel.shape().dim(2);
        int out = kernel.shape().dim(3);
        graph.weight(name + "/kernel", filters, out, in, size[0], size[1])
                .weight(name + "/bias", layer.weights().get(1).value().toFloats(), out)
                .node(
                        "Conv",
                        name,
                        List.of(inputs.get(0), name + "/kernel", name + "/bias"),
                        attribute("kernel_shape", size),
                        attribute("strides", strides),
                        attribute("pads", rows, columns, rows, columns));
    }

    private void normalize(
            String name, List<String> inputs, Map<?, ?> config, Layer layer) {
        List<String> operands = new ArrayList<>(inputs);
        for (int i = 0; i < 4; i++) { // gamma, beta, mean and variance: ONNX's order, too
            Tensor value = layer.weights().get(i).value();
            operands.add(name + "/" + i);
            graph.weight(name + "/" + i, value.toFloats(), value.shape().dim(0));
        }
        float epsilon = ((Number) config.get("epsilon")).floatValue();
        graph.node("BatchNormalization", name, operands, attribute("epsilon", epsilon));
    }

    private String multiply(String name, String input, Layer layer) {
        Tensor kernel = layer.weights().get(0).value();
        Tensor bias = layer.weights().get(1).value();
        String product = name + "/product";
        graph.weight(name + "/kernel", kernel.toFloats(), kernel.shape().dims())
                .weight(name + "/bias", bias.toFloats(), bias.shape().dims())
                .node("Gemm", product, List.of(input, name + "/kernel", name + "/bias"));
        return product;
    }

    private static int[] pair(Object value) {
        return ((List<?>) value).stream().mapToInt(number -> ((Number) number).intValue()).toArray();
    }

    /** A kernel {@code (rows, columns, in, out)} as {@code (out, in, rows, columns)}. */
    private static float[] outputsFirst(Tensor kernel) {
        int places = kernel.shape().dim(0) * kernel.shape().dim(1);
        int in = kernel.shape().dim(2);
        int out = kernel.shape().dim(3);
        float[] from = kernel.toFloats();
        float[] to = new float[from.length];
        for (int place = 0; place < places; place++) {
            for (int i = 0; i < in; i++) {
                for (int o = 0; o < out; o++) {
                    to[(o * in + i) * places + place] = from[(place * in + i) * out + o];
                }
            }
        }
        return to;
    }
}
