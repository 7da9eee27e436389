package org.keratin.keras.layers;

import java.util.Arrays;
import org.keratin.core.Variable;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What all convolutions have in common: the check of the channels, the bias, the activation and the
 * shape of the output.
 */
abstract class BaseConvolution extends Layer {

    private final ConvolutionOptions options;
    private Variable bias;

    <C extends Record & LayerConfig> BaseConvolution(C config, ConvolutionOptions options) {
        super(config);
        this.options = options;
        requireInput(InputSpec.rank(options.axes() + 2));
    }

    /** Adds the kernels, for inputs of {@code channels} channels. */
    abstract void buildKernels(int channels);

    /** How many channels the output has, for inputs of {@code channels} channels. */
    abstract int filters(int channels);

    /** The convolution itself. */
    abstract Tensor convolve(Tensor x, CallContext context);

    @Override
    protected void build(Shape input) {
        int channels = input.dim(options.dataFormat().channelAxis());
        if (channels == Shape.UNKNOWN) {
            throw new ShapeException(
                    name() + ": expected a known number of channels, found " + input);
        }
        computeOutputShape(input);
        buildKernels(channels);
        if (options.useBias()) {
            bias =
                    addWeight(
                            Weight.of(
                                            "bias",
                                            Shape.of(filters(channels)),
                                            options.biasInitializer())
                                    .regularizer(options.biasRegularizer())
                                    .constraint(options.biasConstraint()));
        }
        requireInput(
                InputSpec.rank(options.axes() + 2)
                        .withAxis(options.dataFormat().channelAxis(), channels));
    }

    @Override
    protected final Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor sum = convolve(x, context);
        if (bias != null) {
            int[] dims = new int[sum.shape().rank()];
            Arrays.fill(dims, 1);
            int axis = sum.shape().axis(options.dataFormat().channelAxis());
            dims[axis] = sum.shape().dim(axis);
            sum = ops.add(sum, ops.reshape(value(bias, context), dims));
        }
        return options.activation() == null ? sum : options.activation().call(sum, ops);
    }

    @Override
    public final Shape computeOutputShape(Shape input) {
        InputSpec.rank(options.axes() + 2).check(input, name());
        int channelAxis = options.dataFormat().channelAxis();
        int channels = input.dim(channelAxis);
        return outputWindows(input).with(channelAxis, filters(channels));
    }

    /** The output's spatial axes, and the input's batch and channels. */
    Shape outputWindows(Shape input) {
        return WindowShapes.windows(
                input,
                options.dataFormat(),
                options.kernelSize().toArray(),
                options.strides().toArray(),
                options.dilationRate().toArray(),
                options.padding());
    }
}
