package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Raw;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/** {@code keras.layers.JaxLayer}: a function of JAX as a layer. Refused: it is Python code. */
@KerasExport("keras.layers.JaxLayer")
public final class JaxLayer extends ForeignLayer {

    /**
     * The config; none of it is looked at.
     *
     * @param callFn the function
     * @param initFn the function that makes its weights
     * @param params its weights
     * @param state its state
     * @param seed where the draws of its weights start
     * @param nativeSerializationPlatforms for which machines it is exported
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Raw Object callFn,
            @Raw @Default("null") Object initFn,
            @Raw @Default("null") Object params,
            @Raw @Default("null") Object state,
            @Raw @Default("null") Object seed,
            @Raw @Default("null") Object nativeSerializationPlatforms)
            implements LayerConfig {}

    /** Refuses. */
    public JaxLayer(Config config) {
        super(config, "call_fn", "a function of JAX, which is Python code and cannot run here.");
    }
}
