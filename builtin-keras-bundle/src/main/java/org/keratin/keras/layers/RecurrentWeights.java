package org.keratin.keras.layers;

import org.keratin.core.config.Default;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.Weight;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.tensor.Shape;

/**
 * How the three weights of a recurrent cell start and where they may be; a part of the config of
 * each.
 *
 * @param kernelInitializer the start values of the kernel, which the input is multiplied with
 * @param recurrentInitializer the start values of the recurrent kernel, which the state is
 *     multiplied with
 * @param biasInitializer the start values of the bias
 * @param kernelRegularizer the penalty on the kernel, or {@code null}
 * @param recurrentRegularizer the penalty on the recurrent kernel, or {@code null}
 * @param biasRegularizer the penalty on the bias, or {@code null}
 * @param kernelConstraint where the kernel may be, or {@code null}
 * @param recurrentConstraint where the recurrent kernel may be, or {@code null}
 * @param biasConstraint where the bias may be, or {@code null}
 */
public record RecurrentWeights(
        @Default("glorot_uniform") Initializer kernelInitializer,
        @Default("orthogonal") Initializer recurrentInitializer,
        @Default("zeros") Initializer biasInitializer,
        @Default("null") Regularizer kernelRegularizer,
        @Default("null") Regularizer recurrentRegularizer,
        @Default("null") Regularizer biasRegularizer,
        @Default("null") Constraint kernelConstraint,
        @Default("null") Constraint recurrentConstraint,
        @Default("null") Constraint biasConstraint) {

    Weight kernel(Shape shape) {
        return Weight.of("kernel", shape, kernelInitializer)
                .regularizer(kernelRegularizer)
                .constraint(kernelConstraint);
    }

    Weight recurrentKernel(Shape shape) {
        return Weight.of("recurrent_kernel", shape, recurrentInitializer)
                .regularizer(recurrentRegularizer)
                .constraint(recurrentConstraint);
    }

    Weight bias(Shape shape) {
        return bias(shape, biasInitializer);
    }

    Weight bias(Shape shape, Initializer initializer) {
        return Weight.of("bias", shape, initializer)
                .regularizer(biasRegularizer)
                .constraint(biasConstraint);
    }
}
