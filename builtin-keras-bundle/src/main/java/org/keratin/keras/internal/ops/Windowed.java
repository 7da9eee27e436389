package org.keratin.keras.internal.ops;

import org.keratin.keras.internal.Bound;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Tensor;

/** What the convolutions and poolings of {@link ConvolutionTable} read from their arguments. */
final class Windowed {

    private Windowed() {}

    static Tensor pool(Bound a, Ops ops, boolean max) {
        Tensor x = a.tensor("inputs");
        int[] size = a.integers("pool_size");
        int[] strides = a.isNull("strides") ? null : a.integers("strides");
        return max
                ? ops.maxPool(x, size, strides, padding(a), format(a))
                : ops.averagePool(x, size, strides, padding(a), format(a));
    }

    static Tensor adaptivePool(Bound a, Ops ops, boolean max) {
        Tensor x = a.tensor("inputs");
        int[] size = a.integers("output_size");
        return max
                ? ops.adaptiveMaxPool(x, size, format(a))
                : ops.adaptiveAveragePool(x, size, format(a));
    }

    static Tensor conv(Bound a, Ops ops) {
        return ops.conv(
                a.tensor("inputs"),
                a.tensor("kernel"),
                a.integers("strides"),
                padding(a),
                format(a),
                a.integers("dilation_rate"));
    }

    static Tensor depthwise(Bound a, Ops ops) {
        return ops.depthwiseConv(
                a.tensor("inputs"),
                a.tensor("kernel"),
                a.integers("strides"),
                padding(a),
                format(a),
                a.integers("dilation_rate"));
    }

    static Tensor separable(Bound a, Ops ops) {
        return ops.separableConv(
                a.tensor("inputs"),
                a.tensor("depthwise_kernel"),
                a.tensor("pointwise_kernel"),
                a.integers("strides"),
                padding(a),
                format(a),
                a.integers("dilation_rate"));
    }

    static Tensor transpose(Bound a, Ops ops) {
        return ops.convTranspose(
                a.tensor("inputs"),
                a.tensor("kernel"),
                a.integers("strides"),
                padding(a),
                a.isNull("output_padding") ? null : a.integers("output_padding"),
                format(a),
                a.integers("dilation_rate"));
    }

    static DataFormat format(Bound a) {
        return DataFormat.of(a.stringOrNull("data_format"));
    }

    private static Padding padding(Bound a) {
        return Padding.of(a.string("padding"));
    }
}
