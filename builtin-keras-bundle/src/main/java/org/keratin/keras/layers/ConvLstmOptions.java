package org.keratin.keras.layers;

import java.util.stream.IntStream;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.config.PerAxis;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Padding;

/**
 * What the configs of the convolutional LSTM layers have.
 *
 * @param filters how many channels the output has, at least 1
 * @param kernelSize the length of the windows along each spatial axis, at least 1
 * @param strides elements from one window of the input to the next, at least 1
 * @param padding what is put at the edges of the input: nothing, or zeros that keep the length
 * @param dataFormat where the channels are; behind the spatial axes for {@code null}
 * @param dilationRate elements from one element of a window to the next, at least 1
 * @param activation what is applied to the candidate and to the carry
 * @param recurrentActivation what is applied to the gates
 * @param useBias whether there is a bias
 * @param weights how the weights start and where they may be
 * @param unitForgetBias whether the forget gate's bias starts at 1
 * @param activityRegularizer the penalty on the output, or {@code null}
 * @param dropout what is dropped in training
 * @param seed where the draws of dropout start
 */
public record ConvLstmOptions(
        @AtLeast(1) int filters,
        PerAxis kernelSize,
        @Default("1") PerAxis strides,
        @Default("valid") Padding padding,
        @Default("null") DataFormat dataFormat,
        @Default("1") PerAxis dilationRate,
        @Default("tanh") Activation activation,
        @Default("sigmoid") Activation recurrentActivation,
        @Default("true") boolean useBias,
        @Flatten RecurrentWeights weights,
        @Default("true") boolean unitForgetBias,
        @Default("null") Regularizer activityRegularizer,
        @Flatten RecurrentDropout dropout,
        @Default("null") Seed seed) {

    /** Checks what does not depend on the number of axes. */
    public ConvLstmOptions {
        Require.atLeastOne("filters", filters);
        dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
        if (padding == Padding.CAUSAL) {
            throw ConfigException.expected("padding", "valid or same", "causal");
        }
    }

    /** These with an entry for each of {@code axes} spatial axes; checks them. */
    ConvLstmOptions over(int axes) {
        PerAxis eachStride = strides.each("strides", axes, 1);
        PerAxis eachDilation = dilationRate.each("dilation_rate", axes, 1);
        if (max(eachStride) > 1 && max(eachDilation) > 1) {
            throw ConfigException.expected(
                    "dilation_rate",
                    "1 beside strides of more than 1, which are " + strides,
                    dilationRate.toConfig());
        }
        return new ConvLstmOptions(
                filters,
                kernelSize.each("kernel_size", axes, 1),
                eachStride,
                padding,
                dataFormat,
                eachDilation,
                activation,
                recurrentActivation,
                useBias,
                weights,
                unitForgetBias,
                activityRegularizer,
                dropout,
                seed);
    }

    private static int max(PerAxis numbers) {
        return IntStream.of(numbers.toArray()).max().orElse(1);
    }

    /** How many spatial axes there are. */
    int axes() {
        return kernelSize.toArray().length;
    }
}
