package org.keratin.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An ONNX model of one node, {@code c = MatMul(a, b)}, written as protocol buffers lay it out. */
final class ProductModel {

    private static final int FLOAT = 1;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ProductModel() {}

    static byte[] bytes() {
        ProductModel node =
                new ProductModel().text(1, "a").text(1, "b").text(2, "c").text(4, "MatMul");
        ProductModel graph =
                new ProductModel()
                        .message(1, node)
                        .text(2, "product")
                        .message(11, matrix("a"))
                        .message(11, matrix("b"))
                        .message(12, matrix("c"));
        ProductModel opset = new ProductModel().text(1, "").number(2, 13);
        return new ProductModel()
                .number(1, 8)
                .message(7, graph)
                .message(8, opset)
                .out
                .toByteArray();
    }

    /** A float matrix whose lengths are not known. */
    private static ProductModel matrix(String name) {
        ProductModel shape =
                new ProductModel()
                        .message(1, new ProductModel().text(2, name + "_rows"))
                        .message(1, new ProductModel().text(2, name + "_columns"));
        ProductModel tensor = new ProductModel().number(1, FLOAT).message(2, shape);
        return new ProductModel().text(1, name).message(2, new ProductModel().message(1, tensor));
    }

    private ProductModel number(int field, int value) {
        varint(field << 3);
        varint(value);
        return this;
    }

    private ProductModel text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private ProductModel message(int field, ProductModel value) {
        return bytes(field, value.out.toByteArray());
    }

    private ProductModel bytes(int field, byte[] value) {
        varint(field << 3 | LENGTH_DELIMITED);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    private void varint(int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
