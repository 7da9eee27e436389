package org.keratin.benchmarks.peers;

import java.util.List;

/** An ONNX model of one node, {@code c = MatMul(a, b)}. */
final class ProductModel {

    private ProductModel() {}

    static byte[] bytes() {
        return new OnnxGraph("product")
                .node("MatMul", "c", List.of("a", "b"))
                .input("a", 0, 0)
                .input("b", 0, 0)
                .output("c", 0, 0)
                .model();
    }
}
