package org.keratin.keras.layers;

import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.regularizers.Regularizer;

/**
 * What the configs of the convolutions have that treat each channel on its own.
 *
 * @param depthMultiplier how many channels each channel of the input becomes, at least 1
 * @param convolution the windows, the bias and the activation
 * @param depthwiseInitializer the start values of the depthwise kernel
 * @param depthwiseRegularizer the penalty on the depthwise kernel, or {@code null}
 * @param depthwiseConstraint where the depthwise kernel may be, or {@code null}
 */
public record DepthwiseConvOptions(
        @AtLeast(1) @Default("1") int depthMultiplier,
        @Flatten ConvolutionOptions convolution,
        @Default("glorot_uniform") Initializer depthwiseInitializer,
        @Default("null") Regularizer depthwiseRegularizer,
        @Default("null") Constraint depthwiseConstraint) {

    /** Checks the number. */
    public DepthwiseConvOptions {
        if (depthMultiplier < 1) {
            throw ConfigException.expected("depth_multiplier", "an int above 0", depthMultiplier);
        }
    }

    /** These over {@code axes} spatial axes; checks them. */
    DepthwiseConvOptions over(int axes) {
        ConvolutionOptions each = convolution.over(axes);
        each.refuseCausal();
        return new DepthwiseConvOptions(
                depthMultiplier,
                each,
                depthwiseInitializer,
                depthwiseRegularizer,
                depthwiseConstraint);
    }
}
