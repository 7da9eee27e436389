package org.keratin.keras.layers;

import org.keratin.core.Variable;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A convolution of each channel on its own, over any number of spatial axes.
 *
 * <p>Weights: {@code kernel (spatial…, in, depthMultiplier)}, {@code bias (in depthMultiplier)}.
 */
abstract class BaseDepthwiseConv extends BaseConvolution {

    private final DepthwiseConvOptions options;
    private final ConvolutionOptions windows;
    private Variable kernel;

    <C extends Record & LayerConfig> BaseDepthwiseConv(C config, DepthwiseConvOptions options) {
        super(config, options.convolution());
        this.options = options;
        this.windows = options.convolution();
    }

    @Override
    int filters(int channels) {
        return channels == Shape.UNKNOWN
                ? Shape.UNKNOWN
                : WindowShapes.length((long) channels * options.depthMultiplier());
    }

    @Override
    void buildKernels(int channels) {
        kernel =
                addWeight(
                        Weight.of(
                                        "kernel",
                                        windows.kernelShape(channels, options.depthMultiplier()),
                                        options.depthwiseInitializer())
                                .regularizer(options.depthwiseRegularizer())
                                .constraint(options.depthwiseConstraint()));
    }

    @Override
    Tensor convolve(Tensor x, CallContext context) {
        return context.ops()
                .depthwiseConv(
                        x,
                        value(kernel, context),
                        windows.strides().toArray(),
                        windows.padding(),
                        windows.dataFormat(),
                        windows.dilationRate().toArray());
    }
}
