package org.keratin.keras.layers;

import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OmitNull;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Lora;

/**
 * What the configs of the plain convolutions have.
 *
 * @param filters how many channels the output has, at least 1
 * @param convolution the windows, the bias and the activation
 * @param groups into how many groups the channels fall, each convolved on its own; divides the
 *     channels of input and output
 * @param kernelInitializer the start values of the kernel
 * @param kernelRegularizer the penalty on the kernel, or {@code null}
 * @param kernelConstraint where the kernel may be, or {@code null}
 * @param loraRank the rank of the change to the kernel; {@code null} for none
 * @param loraAlpha the change is scaled by {@code loraAlpha / loraRank}; the rank by default
 */
public record ConvOptions(
        @AtLeast(1) int filters,
        @Flatten ConvolutionOptions convolution,
        @AtLeast(1) @Default("1") int groups,
        @Default("glorot_uniform") Initializer kernelInitializer,
        @Default("null") Regularizer kernelRegularizer,
        @Default("null") Constraint kernelConstraint,
        @Default("null") @OmitNull Integer loraRank,
        @Default("null") @OmitNull Double loraAlpha) {

    /** Checks the numbers. */
    public ConvOptions {
        if (filters < 1) {
            throw ConfigException.expected("filters", "an int above 0", filters);
        }
        if (groups < 1 || filters % groups != 0) {
            throw ConfigException.expected(
                    "groups", "a divisor of the filters, which are " + filters, groups);
        }
        loraRank = Lora.checkedRank(loraRank);
        loraAlpha = Lora.checkedAlpha(loraRank, loraAlpha);
        if (loraRank != null && kernelConstraint != null) {
            throw ConfigException.expected(
                    "lora_rank", "null beside a kernel_constraint", loraRank);
        }
    }

    Lora.Options lora() {
        return new Lora.Options(loraRank, loraAlpha, kernelRegularizer);
    }

    /** These over {@code axes} spatial axes; checks them. */
    ConvOptions over(int axes) {
        ConvolutionOptions each = convolution.over(axes);
        each.refuseDilatedStrides();
        if (axes > 1) {
            each.refuseCausal();
        }
        return new ConvOptions(
                filters,
                each,
                groups,
                kernelInitializer,
                kernelRegularizer,
                kernelConstraint,
                loraRank,
                loraAlpha);
    }
}
