package org.keratin.keras.layers;

import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/** {@code keras.layers.Identity}: gives back its inputs, whatever they are. */
@KerasExport("keras.layers.Identity")
public final class Identity extends ElementwiseLayer {

    /** The config: nothing but what every layer has. */
    public record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    /** Makes one. */
    public Identity(Config config) {
        super(config);
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        return arguments.get(0, "inputs");
    }
}
