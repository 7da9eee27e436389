package org.keratin.keras.layers;

import org.keratin.core.Variable;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Weight;
import org.keratin.keras.config.PerAxis;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A transposed convolution over any number of spatial axes: goes from what a convolution gives to
 * the shape of what it was given.
 *
 * <p>Weights: {@code kernel (spatial…, filters, in)}, {@code bias (filters)}.
 */
abstract class BaseConvTranspose extends BaseConvolution {

    private final ConvTransposeOptions options;
    private final ConvolutionOptions windows;
    private Variable kernel;

    <C extends Record & LayerConfig> BaseConvTranspose(C config, ConvTransposeOptions options) {
        super(config, options.convolution());
        this.options = options;
        this.windows = options.convolution();
    }

    @Override
    int filters(int channels) {
        return options.filters();
    }

    @Override
    void buildKernels(int channels) {
        kernel =
                addWeight(
                        Weight.of(
                                        "kernel",
                                        windows.kernelShape(options.filters(), channels),
                                        options.kernelInitializer())
                                .regularizer(options.kernelRegularizer())
                                .constraint(options.kernelConstraint()));
    }

    @Override
    Tensor convolve(Tensor x, CallContext context) {
        return context.ops()
                .convTranspose(
                        x,
                        value(kernel, context),
                        windows.strides().toArray(),
                        windows.padding(),
                        outputPadding(),
                        windows.dataFormat(),
                        windows.dilationRate().toArray());
    }

    private int[] outputPadding() {
        PerAxis padding = options.outputPadding();
        return padding == null ? null : padding.toArray();
    }

    @Override
    Shape outputWindows(Shape input) {
        return WindowShapes.transposed(
                input,
                windows.dataFormat(),
                windows.kernelSize().toArray(),
                windows.strides().toArray(),
                windows.dilationRate().toArray(),
                windows.padding(),
                outputPadding());
    }
}
