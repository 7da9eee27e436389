package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.Variable;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A convolution over any number of spatial axes.
 *
 * <p>Weights: {@code kernel (spatial…, in / groups, filters)}, {@code bias (filters)}; with a LoRA
 * rank, the kernel is frozen, and {@code lora_kernel_a (spatial…, in / groups, rank)} and {@code
 * lora_kernel_b (rank, filters)} change it.
 */
abstract class BaseConv extends BaseConvolution {

    private final ConvOptions options;
    private final ConvolutionOptions windows;
    private Variable kernel;
    private Lora lora;

    <C extends Record & LayerConfig> BaseConv(C config, ConvOptions options) {
        super(config, options.convolution());
        this.options = options;
        this.windows = options.convolution();
    }

    @Override
    int filters(int channels) {
        return options.filters();
    }

    @Override
    protected void build(Shape input) {
        super.build(input);
        if (options.loraRank() != null) {
            lora = Lora.of("kernel", kernel.shape(), options.lora(), this::addWeight);
            kernel.setTrainable(false);
        }
    }

    @Override
    void buildKernels(int channels) {
        if (channels % options.groups() != 0) {
            throw new ShapeException(
                    name()
                            + ": expected channels in "
                            + options.groups()
                            + " equal groups, found "
                            + channels);
        }
        Shape shape = windows.kernelShape(channels / options.groups(), options.filters());
        kernel =
                addWeight(
                        Weight.of("kernel", shape, options.kernelInitializer())
                                .regularizer(options.kernelRegularizer())
                                .constraint(options.kernelConstraint()));
    }

    @Override
    public List<Variable> savedWeights() {
        return Lora.without(super.savedWeights());
    }

    @Override
    public Tensor savedValue(Variable weight, Ops ops) {
        return Lora.saved(lora, "kernel", weight, ops);
    }

    @Override
    Tensor convolve(Tensor x, CallContext context) {
        return context.ops()
                .conv(
                        x,
                        changedKernel(context),
                        windows.strides().toArray(),
                        windows.padding(),
                        windows.dataFormat(),
                        windows.dilationRate().toArray());
    }

    private Tensor changedKernel(CallContext context) {
        Tensor unchanged = value(kernel, context);
        if (lora == null) {
            return unchanged;
        }
        Ops ops = context.ops();
        Tensor a = value(lora.a(), context);
        Tensor b = value(lora.b(), context);
        return ops.cast(lora.change(unchanged, a, b, ops), computeDtype());
    }
}
