package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Raw;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/** {@code keras.layers.FlaxLayer}: a module of Flax as a layer. Refused: it is Python code. */
@KerasExport("keras.layers.FlaxLayer")
public final class FlaxLayer extends ForeignLayer {

    /**
     * The config; none of it is looked at.
     *
     * @param module the module
     * @param method which of its methods is called
     * @param variables its weights
     * @param params its weights
     * @param state its state
     * @param seed where the draws of its weights start
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Raw Object module,
            @Raw @Default("null") Object method,
            @Raw @Default("null") Object variables,
            @Raw @Default("null") Object params,
            @Raw @Default("null") Object state,
            @Raw @Default("null") Object seed)
            implements LayerConfig {}

    /** Refuses. */
    public FlaxLayer(Config config) {
        super(config, "module", "a module of Flax, which is Python code and cannot run here.");
    }
}
