package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.Activation}: an activation function as a layer. */
@KerasExport("keras.layers.Activation")
public final class Activation extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param activation the function, {@code linear} for {@code null}
     */
    public record Config(
            @Flatten LayerOptions layer, org.keratin.core.activations.Activation activation)
            implements LayerConfig {}

    private final org.keratin.core.activations.Activation activation;

    /** Makes one. */
    public Activation(Config config) {
        super(config);
        this.activation = config.activation();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return activation == null ? x : activation.call(x, context.ops());
    }
}
