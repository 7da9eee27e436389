package org.keratin.benchmarks.peers;

import java.util.List;

/** The graph of an ONNX model: nodes, and the tensors that come with it. */
final class OnnxGraph {

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int ATTRIBUTE_FLOAT = 1;
    private static final int ATTRIBUTE_INTS = 7;

    private final OnnxMessage graph = new OnnxMessage();

    OnnxGraph(String name) {
        graph.text(2, name);
    }

    /** An attribute of whole numbers. */
    static OnnxMessage attribute(String name, int... values) {
        OnnxMessage attribute = new OnnxMessage().text(1, name);
        for (int value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, ATTRIBUTE_INTS);
    }

    /** An attribute of one number. */
    static OnnxMessage attribute(String name, float value) {
        return new OnnxMessage().text(1, name).real(2, value).number(20, ATTRIBUTE_FLOAT);
    }

    /** A node of one output, which has the name of the node. */
    OnnxGraph node(String op, String name, List<String> inputs, OnnxMessage... attributes) {
        OnnxMessage node = new OnnxMessage();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, name).text(3, name).text(4, op);
        for (OnnxMessage attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
        return this;
    }

    OnnxGraph weight(String name, float[] values, int... shape) {
        return tensor(name, FLOAT, OnnxMessage.littleEndian(values), shape);
    }

    /** A tensor of whole numbers, one axis. */
    OnnxGraph numbers(String name, int... values) {
        OnnxMessage tensor = new OnnxMessage().number(1, values.length).number(2, INT64);
        for (int value : values) {
            tensor.number(7, value);
        }
        graph.message(5, tensor.text(8, name));
        return this;
    }

    private OnnxGraph tensor(String name, int kind, byte[] data, int... shape) {
        OnnxMessage tensor = new OnnxMessage();
        for (int length : shape) {
            tensor.number(1, length);
        }
        graph.message(5, tensor.number(2, kind).text(8, name).bytes(9, data));
        return this;
    }

    /** An input of floats; lengths of 0 are not known. */
    OnnxGraph input(String name, int... lengths) {
        graph.message(11, value(name, lengths));
        return this;
    }

    /** An output of floats; lengths of 0 are not known. */
    OnnxGraph output(String name, int... lengths) {
        graph.message(12, value(name, lengths));
        return this;
    }

    private static OnnxMessage value(String name, int... lengths) {
        OnnxMessage shape = new OnnxMessage();
        for (int i = 0; i < lengths.length; i++) {
            OnnxMessage length = new OnnxMessage();
            shape.message(
                    1, lengths[i] > 0 ? length.number(1, lengths[i]) : length.text(2, name + i));
        }
        OnnxMessage tensor = new OnnxMessage().number(1, FLOAT).message(2, shape);
        return new OnnxMessage().text(1, name).message(2, new OnnxMessage().message(1, tensor));
    }

    /** The model, as in a file. */
    byte[] model() {
        return new OnnxMessage()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new OnnxMessage().text(1, "").number(2, OPSET))
                .bytes();
    }
}
