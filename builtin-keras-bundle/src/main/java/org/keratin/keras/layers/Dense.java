package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OmitNull;
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
import org.keratin.keras.internal.Lora;
import org.keratin.keras.internal.quantization.Kernel;
import org.keratin.keras.internal.quantization.Kernels;
import org.keratin.keras.internal.quantization.Owner;
import org.keratin.keras.quantizers.Quantization;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Dense}: {@code activation(x kernel + bias)} along the last axis.
 *
 * <p>Input {@code (batch, …, in)}, output {@code (batch, …, units)}. Weights: {@code kernel (in,
 * units)}, {@code bias (units)}; with a LoRA rank, the kernel is frozen, and {@code lora_kernel_a
 * (in, rank)} and {@code lora_kernel_b (rank, units)} change it. A dtype policy that quantizes
 * keeps the kernel as integers and scales ({@code int8}, {@code int4}, {@code ternary}, {@code
 * gptq}, {@code awq}), or multiplies as float8 would.
 */
@KerasExport("keras.layers.Dense")
public final class Dense extends Layer {

    /**
     * The config.
     *
     * @param units the length of the last axis of the output, at least 1
     * @param activation what is applied at the end, {@code linear} for {@code null}
     * @param useBias whether there is a bias
     * @param kernelInitializer the start values of the kernel
     * @param biasInitializer the start values of the bias
     * @param kernelRegularizer the penalty on the kernel, or {@code null}
     * @param biasRegularizer the penalty on the bias, or {@code null}
     * @param kernelConstraint where the kernel may be, or {@code null}
     * @param biasConstraint where the bias may be, or {@code null}
     * @param quantizationConfig how the kernel was quantized, or {@code null}
     * @param loraRank the rank of the change to the kernel; {@code null} for none
     * @param loraAlpha the change is scaled by {@code loraAlpha / loraRank}; the rank by default
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int units,
            @Default("null") Activation activation,
            @Default("true") boolean useBias,
            @Default("glorot_uniform") Initializer kernelInitializer,
            @Default("zeros") Initializer biasInitializer,
            @Default("null") Regularizer kernelRegularizer,
            @Default("null") Regularizer biasRegularizer,
            @Default("null") Constraint kernelConstraint,
            @Default("null") Constraint biasConstraint,
            @Default("null") Quantization quantizationConfig,
            @Default("null") @OmitNull Integer loraRank,
            @Default("null") @OmitNull Double loraAlpha)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            loraRank = Lora.checkedRank(loraRank);
            loraAlpha = Lora.checkedAlpha(loraRank, loraAlpha);
            if (units < 1) {
                throw ConfigException.expected("units", "an int above 0", units);
            }
            if (loraRank != null && kernelConstraint != null) {
                throw ConfigException.expected(
                        "lora_rank", "null beside a kernel_constraint", loraRank);
            }
        }

        Lora.Options lora() {
            return new Lora.Options(loraRank, loraAlpha, kernelRegularizer);
        }
    }

    private final Config config;
    private Kernel kernel;
    private Variable bias;
    private Lora lora;

    /** Makes one. */
    public Dense(Config config) {
        super(config);
        this.config = config;
        requireInput(InputSpec.rankAtLeast(2));
    }

    @Override
    protected void build(Shape input) {
        Shape shape = Shape.of(input.last(), config.units());
        Weight plain =
                Weight.of("kernel", shape, config.kernelInitializer())
                        .regularizer(config.kernelRegularizer())
                        .constraint(config.kernelConstraint());
        kernel =
                Kernels.matrix(
                        new Owner(this, config.quantizationConfig(), this::addWeight), plain);
        if (config.useBias()) {
            bias =
                    addWeight(
                            Weight.of("bias", Shape.of(config.units()), config.biasInitializer())
                                    .regularizer(config.biasRegularizer())
                                    .constraint(config.biasConstraint()));
        }
        if (config.loraRank() != null) {
            kernel.freeze();
            lora = Lora.of("kernel", shape, config.lora(), this::addWeight);
        }
        requireInput(InputSpec.rankAtLeast(2).withAxis(-1, input.last()));
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor product = kernel.multiply(x, lora, ops);
        Tensor sum =
                bias == null ? product : ops.add(product, kernel.bias(value(bias, context), ops));
        return config.activation() == null ? sum : config.activation().call(sum, ops);
    }

    @Override
    public List<Variable> savedWeights() {
        return Kernels.saved(this, super.savedWeights());
    }

    @Override
    public Tensor savedValue(Variable weight, Ops ops) {
        return Lora.saved(lora, "kernel", weight, ops);
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
