package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Raw;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.TorchModuleWrapper}: a module of PyTorch as a layer. Refused: it is a pickle,
 * which runs code when it is read.
 */
@KerasExport("keras.layers.TorchModuleWrapper")
public final class TorchModuleWrapper extends ForeignLayer {

    /**
     * The config; none of it is looked at.
     *
     * @param module the module, pickled
     * @param outputShape the shape of its output
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Raw Object module,
            @Raw @Default("null") Object outputShape)
            implements LayerConfig {}

    /** Refuses. */
    public TorchModuleWrapper(Config config) {
        super(
                config,
                "module",
                "a pickled module of PyTorch, which would run code when it is read.");
    }
}
