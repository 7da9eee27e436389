package org.keratin.keras.layers;

import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.config.PerAxis;

/**
 * What the configs of the transposed convolutions have.
 *
 * @param filters how many channels the output has, at least 1
 * @param convolution the windows, the bias and the activation
 * @param outputPadding elements to add behind each spatial axis, fewer than its stride; {@code
 *     null} for what makes the length a multiple of the stride
 * @param kernelInitializer the start values of the kernel
 * @param kernelRegularizer the penalty on the kernel, or {@code null}
 * @param kernelConstraint where the kernel may be, or {@code null}
 */
public record ConvTransposeOptions(
        @AtLeast(1) int filters,
        @Flatten ConvolutionOptions convolution,
        @Default("null") PerAxis outputPadding,
        @Default("glorot_uniform") Initializer kernelInitializer,
        @Default("null") Regularizer kernelRegularizer,
        @Default("null") Constraint kernelConstraint) {

    /** Checks the number. */
    public ConvTransposeOptions {
        if (filters < 1) {
            throw ConfigException.expected("filters", "an int above 0", filters);
        }
    }

    /** These over {@code axes} spatial axes; checks them. */
    ConvTransposeOptions over(int axes) {
        ConvolutionOptions each = convolution.over(axes);
        each.refuseDilatedStrides();
        each.refuseCausal();
        PerAxis added =
                outputPadding == null ? null : outputPadding.each("output_padding", axes, 0);
        if (added != null) {
            for (int i = 0; i < axes; i++) {
                if (added.toArray()[i] >= each.strides().toArray()[i]) {
                    throw ConfigException.expected(
                            "output_padding",
                            "less than the strides, which are " + each.strides(),
                            added.toConfig());
                }
            }
        }
        return new ConvTransposeOptions(
                filters, each, added, kernelInitializer, kernelRegularizer, kernelConstraint);
    }
}
