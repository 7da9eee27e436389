package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.activations.Activation;
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
import org.keratin.keras.config.OutputShape;
import org.keratin.keras.initializers.FanInitializer;
import org.keratin.keras.internal.EinsumEquation;
import org.keratin.keras.internal.EinsumShapes;
import org.keratin.keras.internal.Lora;
import org.keratin.keras.internal.quantization.EinsumProduct;
import org.keratin.keras.internal.quantization.Kernel;
import org.keratin.keras.internal.quantization.Kernels;
import org.keratin.keras.internal.quantization.Owner;
import org.keratin.keras.quantizers.Quantization;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.EinsumDense}: {@code activation(einsum(equation, x, kernel) + bias)}.
 *
 * <p>Input and output have the axes that the equation says. Weights: {@code kernel}, {@code bias}
 * along {@code biasAxes}; with a LoRA rank, the kernel is frozen, and {@code lora_kernel_a} and
 * {@code lora_kernel_b} change it. A dtype policy that quantizes keeps the kernel as integers and
 * scales ({@code int8}, {@code int4}, {@code gptq}, {@code awq}), or multiplies as float8 would.
 */
@KerasExport("keras.layers.EinsumDense")
public final class EinsumDense extends Layer {

    /**
     * The config.
     *
     * @param outputShape the shape of the output without the batch axis and axes that the equation
     *     leaves out; lengths that the input has may be unknown
     * @param equation the labels of the axes, such as {@code "abc,cd->abd"} or {@code
     *     "...c,cd->...d"}
     * @param activation what is applied at the end, {@code linear} for {@code null}
     * @param biasAxes the labels of the output's axes that the bias has; {@code null} for no bias
     * @param kernelInitializer the start values of the kernel
     * @param biasInitializer the start values of the bias
     * @param kernelRegularizer the penalty on the kernel, or {@code null}
     * @param biasRegularizer the penalty on the bias, or {@code null}
     * @param activityRegularizer the penalty on the output, or {@code null}
     * @param kernelConstraint where the kernel may be, or {@code null}
     * @param biasConstraint where the bias may be, or {@code null}
     * @param quantizationConfig how the kernel was quantized, or {@code null}
     * @param loraRank the rank of the change to the kernel; {@code null} for none
     * @param loraAlpha the change is scaled by {@code loraAlpha / loraRank}; the rank by default
     * @param gptqUnpackedColumnSize how many outputs GPTQ found weights for, which follows from the
     *     shapes; {@code null} for none
     */
    public record Config(
            @Flatten LayerOptions layer,
            OutputShape outputShape,
            String equation,
            @Default("null") Activation activation,
            @Default("null") String biasAxes,
            @Default("glorot_uniform") Initializer kernelInitializer,
            @Default("zeros") Initializer biasInitializer,
            @Default("null") Regularizer kernelRegularizer,
            @Default("null") Regularizer biasRegularizer,
            @Default("null") Regularizer activityRegularizer,
            @Default("null") Constraint kernelConstraint,
            @Default("null") Constraint biasConstraint,
            @Default("null") Quantization quantizationConfig,
            @Default("null") @OmitNull Integer loraRank,
            @Default("null") @OmitNull Double loraAlpha,
            @Default("null") @OmitNull Integer gptqUnpackedColumnSize)
            implements LayerConfig {

        /** Checks that equation and axes of the bias go together, and the numbers. */
        public Config {
            loraRank = Lora.checkedRank(loraRank);
            loraAlpha = Lora.checkedAlpha(loraRank, loraAlpha);
            String labels = EinsumEquation.of("equation", equation).output();
            if (outputShape == null) {
                throw ConfigException.expected("output_shape", "an int or a list of ints", null);
            }
            if (biasAxes != null
                    && (biasAxes.isEmpty()
                            || biasAxes.chars().anyMatch(axis -> labels.indexOf(axis) < 0))) {
                throw ConfigException.expected(
                        "bias_axes", "labels of the output \"" + labels + "\"", biasAxes);
            }
            if (loraRank != null && kernelConstraint != null) {
                throw ConfigException.expected(
                        "lora_rank", "null beside a kernel_constraint", loraRank);
            }
            if (Integer.valueOf(0).equals(gptqUnpackedColumnSize)) {
                gptqUnpackedColumnSize = null;
            }
        }

        Lora.Options lora() {
            return new Lora.Options(loraRank, loraAlpha, kernelRegularizer);
        }
    }

    private final Config config;
    private final EinsumEquation equation;
    private Kernel kernel;
    private Variable bias;
    private Lora lora;

    /** Makes one. */
    public EinsumDense(Config config) {
        super(config);
        this.config = config;
        this.equation = EinsumEquation.of("equation", config.equation());
    }

    private EinsumShapes shapes(Shape input) {
        return EinsumShapes.of(equation, input, config.outputShape().shape());
    }

    @Override
    protected void build(Shape input) {
        EinsumShapes shapes = shapes(input);
        Weight plain =
                Weight.of("kernel", shapes.kernel(), kernelInitializer(shapes))
                        .regularizer(config.kernelRegularizer())
                        .constraint(config.kernelConstraint());
        kernel =
                Kernels.einsum(
                        new Owner(this, config.quantizationConfig(), this::addWeight),
                        plain,
                        new EinsumProduct(equation, input.rank()));
        if (config.biasAxes() != null) {
            Shape shape = shapes.bias(equation, config.biasAxes());
            bias =
                    addWeight(
                            Weight.of("bias", shape, config.biasInitializer())
                                    .regularizer(config.biasRegularizer())
                                    .constraint(config.biasConstraint()));
        }
        if (config.loraRank() != null) {
            kernel.freeze();
            lora = Lora.of("kernel", shapes.kernel(), config.lora(), this::addWeight);
        }
        requireInput(InputSpec.rank(input.rank()));
    }

    private Initializer kernelInitializer(EinsumShapes shapes) {
        return config.kernelInitializer() instanceof FanInitializer initializer
                ? initializer.with(
                        initializer.options().orAxes(shapes.inputAxes(), shapes.outputAxes()))
                : config.kernelInitializer();
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
        return shapes(input).output();
    }
}
