package org.keratin.keras.layers;

import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.regularizers.Regularizer;

/**
 * What the configs of the separable convolutions have.
 *
 * @param filters how many channels the output has, at least 1
 * @param depthwise the first step: each channel on its own
 * @param pointwiseInitializer the start values of the kernel that mixes the channels
 * @param pointwiseRegularizer the penalty on the kernel that mixes the channels, or {@code null}
 * @param pointwiseConstraint where the kernel that mixes the channels may be, or {@code null}
 */
public record SeparableConvOptions(
        @AtLeast(1) int filters,
        @Flatten DepthwiseConvOptions depthwise,
        @Default("glorot_uniform") Initializer pointwiseInitializer,
        @Default("null") Regularizer pointwiseRegularizer,
        @Default("null") Constraint pointwiseConstraint) {

    /** Checks the number. */
    public SeparableConvOptions {
        if (filters < 1) {
            throw ConfigException.expected("filters", "an int above 0", filters);
        }
    }

    /** These over {@code axes} spatial axes; checks them. */
    SeparableConvOptions over(int axes) {
        return new SeparableConvOptions(
                filters,
                depthwise.over(axes),
                pointwiseInitializer,
                pointwiseRegularizer,
                pointwiseConstraint);
    }
}
