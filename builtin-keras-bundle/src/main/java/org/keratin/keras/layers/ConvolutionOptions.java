package org.keratin.keras.layers;

import org.keratin.core.activations.Activation;
import org.keratin.core.config.Default;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.config.PerAxis;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;

/**
 * What the configs of all convolutions have: the windows, the bias, and the activation at the end.
 *
 * @param kernelSize the length of the windows along each spatial axis, at least 1
 * @param strides elements from one window to the next, at least 1
 * @param padding what is put at the edges: nothing, zeros that keep the length, or, along one axis,
 *     zeros in front
 * @param dataFormat where the channels are; behind the spatial axes for {@code null}
 * @param dilationRate elements from one element of a window to the next, at least 1
 * @param activation what is applied at the end, {@code linear} for {@code null}
 * @param useBias whether there is a bias
 * @param biasInitializer the start values of the bias
 * @param biasRegularizer the penalty on the bias, or {@code null}
 * @param activityRegularizer the penalty on the output, or {@code null}
 * @param biasConstraint where the bias may be, or {@code null}
 */
public record ConvolutionOptions(
        PerAxis kernelSize,
        @Default("1") PerAxis strides,
        @Default("valid") Padding padding,
        @Default("null") DataFormat dataFormat,
        @Default("1") PerAxis dilationRate,
        @Default("null") Activation activation,
        @Default("true") boolean useBias,
        @Default("zeros") Initializer biasInitializer,
        @Default("null") Regularizer biasRegularizer,
        @Default("null") Regularizer activityRegularizer,
        @Default("null") Constraint biasConstraint) {

    /** Puts in what {@code null} stands for. */
    public ConvolutionOptions {
        dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
    }

    /** These with an entry for each of {@code axes} spatial axes; checks them. */
    ConvolutionOptions over(int axes) {
        return new ConvolutionOptions(
                kernelSize.each("kernel_size", axes, 1),
                strides.each("strides", axes, 1),
                padding,
                dataFormat,
                dilationRate.each("dilation_rate", axes, 1),
                activation,
                useBias,
                biasInitializer,
                biasRegularizer,
                activityRegularizer,
                biasConstraint);
    }

    /** Refuses zeros in front. */
    void refuseCausal() {
        if (padding == Padding.CAUSAL) {
            throw ConfigException.expected("padding", "valid or same", "causal");
        }
    }

    /** Refuses strides together with dilation, which no back end of Keras can compute. */
    void refuseDilatedStrides() {
        if (max(strides) > 1 && max(dilationRate) > 1) {
            throw ConfigException.expected(
                    "dilation_rate",
                    "1 beside strides of more than 1, which are " + strides,
                    dilationRate.toConfig());
        }
    }

    private static int max(PerAxis numbers) {
        int max = 0;
        for (int number : numbers.toArray()) {
            max = Math.max(max, number);
        }
        return max;
    }

    /** How many spatial axes there are. */
    int axes() {
        return kernelSize.toArray().length;
    }

    /** The shape of a kernel that has these lengths behind the spatial axes. */
    Shape kernelShape(int... behind) {
        return Shape.of(kernelSize.toArray()).concat(Shape.of(behind));
    }
}
