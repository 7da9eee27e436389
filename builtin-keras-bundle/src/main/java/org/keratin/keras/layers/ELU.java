package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.ELU}: {@code x} above 0, {@code alpha (e^x - 1)} below. */
@KerasExport("keras.layers.ELU")
public final class ELU extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param alpha how far below 0 the output can go
     */
    public record Config(@Flatten LayerOptions layer, @Default("1.0") double alpha)
            implements LayerConfig {}

    private final double alpha;

    /** Makes one. */
    public ELU(Config config) {
        super(config);
        this.alpha = config.alpha();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().elu(x, alpha);
    }
}
