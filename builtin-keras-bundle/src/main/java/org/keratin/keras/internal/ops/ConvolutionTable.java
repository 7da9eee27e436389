package org.keratin.keras.internal.ops;

/** What slides windows over images, among {@code keras.ops.nn}. */
public final class ConvolutionTable extends NnTable {

    /** Makes it. */
    public ConvolutionTable() {
        super(
                nn().function(
                                "max_pool(inputs, pool_size: int or list of ints, strides: int or list of ints=None, padding=\"valid\", data_format: string=None)",
                                (a, ops) -> Windowed.pool(a, ops, true))
                        .operation("MaxPool", "pool_size", "strides", "padding", "data_format")
                        .function(
                                "adaptive_max_pool(inputs, output_size: int or list of ints, data_format: string=None)",
                                (a, ops) -> Windowed.adaptivePool(a, ops, true))
                        .operation("AdaptiveMaxPool", "output_size", "data_format")
                        .function(
                                "average_pool(inputs, pool_size: int or list of ints, strides: int or list of ints=None, padding=\"valid\", data_format: string=None)",
                                (a, ops) -> Windowed.pool(a, ops, false))
                        .operation("AveragePool", "pool_size", "strides", "padding", "data_format")
                        .function(
                                "adaptive_average_pool(inputs, output_size: int or list of ints, data_format: string=None)",
                                (a, ops) -> Windowed.adaptivePool(a, ops, false))
                        .operation("AdaptiveAveragePool", "output_size", "data_format")
                        .function(
                                "conv(inputs, kernel, strides: int or list of ints=1, padding=\"valid\", data_format: string=None, dilation_rate: int or list of ints=1)",
                                Windowed::conv)
                        .operation("Conv", "strides", "padding", "data_format", "dilation_rate")
                        .function(
                                "depthwise_conv(inputs, kernel, strides: int or list of ints=1, padding=\"valid\", data_format: string=None, dilation_rate: int or list of ints=1)",
                                Windowed::depthwise)
                        .operation(
                                "DepthwiseConv",
                                "strides",
                                "padding",
                                "data_format",
                                "dilation_rate")
                        .function(
                                "separable_conv(inputs, depthwise_kernel, pointwise_kernel, strides: int or list of ints=1, padding=\"valid\", data_format: string=None, dilation_rate: int or list of ints=1)",
                                Windowed::separable)
                        .operation(
                                "SeparableConv",
                                "strides",
                                "padding",
                                "data_format",
                                "dilation_rate")
                        .function(
                                "conv_transpose(inputs, kernel, strides: int or list of ints=1, padding=\"valid\", output_padding: int or list of ints=None, data_format: string=None, dilation_rate: int or list of ints=1)",
                                Windowed::transpose)
                        .operation(
                                "ConvTranspose",
                                "strides",
                                "padding",
                                "output_padding",
                                "data_format",
                                "dilation_rate")
                        .function(
                                "unfold(x, kernel_size: int or list of ints, dilation: int or list of ints=1, padding: int or list of ints=0, stride: int or list of ints=1)",
                                (a, ops) ->
                                        ops.unfold(
                                                a.tensor("x"),
                                                a.integers("kernel_size"),
                                                a.integers("dilation"),
                                                a.integers("padding"),
                                                a.integers("stride")))
                        .operation("Unfold", "kernel_size", "dilation", "padding", "stride")
                        .function(
                                "fold(x, output_size: int or list of ints, kernel_size: int or list of ints, dilation: int or list of ints=1, padding: int or list of ints=0, stride: int or list of ints=1)",
                                (a, ops) ->
                                        ops.fold(
                                                a.tensor("x"),
                                                a.integers("output_size"),
                                                a.integers("kernel_size"),
                                                a.integers("dilation"),
                                                a.integers("padding"),
                                                a.integers("stride")))
                        .operation(
                                "Fold",
                                "output_size",
                                "kernel_size",
                                "dilation",
                                "padding",
                                "stride")
                        .function(
                                "depth_to_space(x, block_size: int, data_format=\"channels_last\")",
                                (a, ops) ->
                                        ops.depthToSpace(
                                                a.tensor("x"),
                                                a.integer("block_size"),
                                                Windowed.format(a)))
                        .operation("DepthToSpace", "block_size", "data_format")
                        .function(
                                "space_to_depth(x, block_size: int, data_format=\"channels_last\")",
                                (a, ops) ->
                                        ops.spaceToDepth(
                                                a.tensor("x"),
                                                a.integer("block_size"),
                                                Windowed.format(a)))
                        .operation("SpaceToDepth", "block_size", "data_format"));
    }
}
