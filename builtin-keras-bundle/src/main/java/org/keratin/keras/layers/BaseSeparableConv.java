package org.keratin.keras.layers;

import java.util.stream.IntStream;
import org.keratin.core.Variable;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A convolution in two steps, over any number of spatial axes: each channel on its own, then the
 * channels mixed at each place.
 *
 * <p>Weights: {@code depthwise_kernel (spatial…, in, depthMultiplier)}, {@code pointwise_kernel
 * (1…, in depthMultiplier, filters)}, {@code bias (filters)}.
 */
abstract class BaseSeparableConv extends BaseConvolution {

    private final SeparableConvOptions options;
    private final DepthwiseConvOptions depthwise;
    private final ConvolutionOptions windows;
    private Variable depthwiseKernel;
    private Variable pointwiseKernel;

    <C extends Record & LayerConfig> BaseSeparableConv(C config, SeparableConvOptions options) {
        super(config, options.depthwise().convolution());
        this.options = options;
        this.depthwise = options.depthwise();
        this.windows = depthwise.convolution();
    }

    @Override
    int filters(int channels) {
        return options.filters();
    }

    @Override
    void buildKernels(int channels) {
        depthwiseKernel =
                addWeight(
                        Weight.of(
                                        "depthwise_kernel",
                                        windows.kernelShape(channels, depthwise.depthMultiplier()),
                                        depthwise.depthwiseInitializer())
                                .regularizer(depthwise.depthwiseRegularizer())
                                .constraint(depthwise.depthwiseConstraint()));
        int deep = WindowShapes.length((long) channels * depthwise.depthMultiplier());
        int[] ones = IntStream.generate(() -> 1).limit(windows.axes()).toArray();
        pointwiseKernel =
                addWeight(
                        Weight.of(
                                        "pointwise_kernel",
                                        Shape.of(ones).concat(Shape.of(deep, options.filters())),
                                        options.pointwiseInitializer())
                                .regularizer(options.pointwiseRegularizer())
                                .constraint(options.pointwiseConstraint()));
    }

    @Override
    Tensor convolve(Tensor x, CallContext context) {
        return context.ops()
                .separableConv(
                        x,
                        value(depthwiseKernel, context),
                        value(pointwiseKernel, context),
                        windows.strides().toArray(),
                        windows.padding(),
                        windows.dataFormat(),
                        windows.dilationRate().toArray());
    }
}
