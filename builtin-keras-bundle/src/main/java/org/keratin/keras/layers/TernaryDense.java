package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Weight;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.quantization.Kernel;
import org.keratin.keras.internal.quantization.Kernels;
import org.keratin.keras.internal.quantization.Owner;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.TernaryDense}: {@code activation(scale * x kernel + bias)} along the last
 * axis, where the kernel's numbers count as -1, 0 and 1.
 *
 * <p>Input {@code (batch, …, in)}, output {@code (batch, …, units)}. Weights: {@code kernel (in,
 * units)}, {@code bias (units)}. With the dtype policy {@code ternary}, five numbers of the kernel
 * are kept in a byte, and {@code kernel_scale} beside them.
 */
@KerasExport("keras.layers.TernaryDense")
public final class TernaryDense extends Layer {

    /**
     * The config.
     *
     * @param units the length of the last axis of the output, at least 1
     * @param threshold numbers of the kernel up to this size count as 0, not negative; {@code null}
     *     for half of their mean size, and products are scaled by that mean
     * @param activation what is applied at the end, {@code linear} for {@code null}
     * @param useBias whether there is a bias
     * @param kernelInitializer the start values of the kernel
     * @param biasInitializer the start values of the bias
     * @param kernelRegularizer the penalty on the kernel, or {@code null}
     * @param biasRegularizer the penalty on the bias, or {@code null}
     * @param activityRegularizer the penalty on the output, or {@code null}
     * @param kernelConstraint where the kernel may be, or {@code null}
     * @param biasConstraint where the bias may be, or {@code null}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int units,
            @Default("null") Double threshold,
            @Default("null") Activation activation,
            @Default("true") boolean useBias,
            @Default("glorot_uniform") Initializer kernelInitializer,
            @Default("zeros") Initializer biasInitializer,
            @Default("null") Regularizer kernelRegularizer,
            @Default("null") Regularizer biasRegularizer,
            @Default("null") Regularizer activityRegularizer,
            @Default("null") Constraint kernelConstraint,
            @Default("null") Constraint biasConstraint)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            if (units < 1) {
                throw ConfigException.expected("units", "an int above 0", units);
            }
            if (threshold != null && threshold < 0) {
                throw ConfigException.expected(
                        "threshold", "a number that is not negative, or null", threshold);
            }
        }
    }

    private final Config config;
    private Kernel kernel;
    private Variable bias;

    /** Makes one. */
    public TernaryDense(Config config) {
        super(config);
        this.config = config;
        requireInput(InputSpec.rankAtLeast(2));
    }

    @Override
    protected void build(Shape input) {
        Weight plain =
                Weight.of(
                                "kernel",
                                Shape.of(input.last(), config.units()),
                                config.kernelInitializer())
                        .regularizer(config.kernelRegularizer())
                        .constraint(config.kernelConstraint());
        kernel = Kernels.ternary(new Owner(this, null, this::addWeight), plain, config.threshold());
        if (config.useBias()) {
            bias =
                    addWeight(
                            Weight.of("bias", Shape.of(config.units()), config.biasInitializer())
                                    .regularizer(config.biasRegularizer())
                                    .constraint(config.biasConstraint()));
        }
        requireInput(InputSpec.rankAtLeast(2).withAxis(-1, input.last()));
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor product = kernel.multiply(x, null, ops);
        Tensor sum = bias == null ? product : ops.add(product, value(bias, context));
        return config.activation() == null ? sum : config.activation().call(sum, ops);
    }

    @Override
    public List<Variable> savedWeights() {
        return Kernels.saved(this, super.savedWeights());
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input.with(-1, config.units());
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }
}
