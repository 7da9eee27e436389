package org.keratin.keras.layers;

import org.keratin.core.Variable;
import org.keratin.core.activations.Activation;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Weight;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A projection of an attention layer: the sum product of the last axes of the input with the first
 * ones of a kernel, and a bias.
 */
final class Projection extends Layer {

    /**
     * The config.
     *
     * @param heads what it has in common with the other projections of its layer
     * @param boundAxes how many axes are summed over
     * @param output the lengths of the axes in place of these
     * @param activation what is applied at the end, or {@code null}
     */
    record Config(
            LayerOptions layer,
            HeadOptions heads,
            int boundAxes,
            Shape output,
            Activation activation)
            implements LayerConfig {}

    private final Config config;
    private Variable kernel;
    private Variable bias;

    Projection(Config config) {
        super(config);
        this.config = config;
        requireInput(InputSpec.rankAtLeast(config.boundAxes() + 1));
    }

    @Override
    protected void build(Shape input) {
        HeadOptions heads = config.heads();
        Shape bound = input.slice(input.rank() - config.boundAxes(), input.rank());
        kernel =
                addWeight(
                        Weight.of(
                                        "kernel",
                                        bound.concat(config.output()),
                                        heads.kernelInitializer())
                                .regularizer(heads.kernelRegularizer())
                                .constraint(heads.kernelConstraint()));
        if (heads.useBias()) {
            bias =
                    addWeight(
                            Weight.of("bias", config.output(), heads.biasInitializer())
                                    .regularizer(heads.biasRegularizer())
                                    .constraint(heads.biasConstraint()));
        }
        requireInput(InputSpec.rank(input.rank()).withAxis(-1, input.last()));
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor product = ops.tensordot(x, value(kernel, context), config.boundAxes());
        Tensor sum = bias == null ? product : ops.add(product, value(bias, context));
        return config.activation() == null ? sum : config.activation().call(sum, ops);
    }
}
