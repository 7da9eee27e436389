package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Raw;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/** {@code keras.layers.TFSMLayer}: a SavedModel of TensorFlow as a layer. Refused: it is a path. */
@KerasExport("keras.layers.TFSMLayer")
public final class TFSMLayer extends ForeignLayer {

    /**
     * The config; none of it is looked at.
     *
     * @param filepath where the SavedModel is
     * @param callEndpoint which of its functions is called
     * @param callTrainingEndpoint which of its functions is called in training
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Raw Object filepath,
            @Raw @Default("serve") Object callEndpoint,
            @Raw @Default("null") Object callTrainingEndpoint)
            implements LayerConfig {}

    /** Refuses. */
    public TFSMLayer(Config config) {
        super(
                config,
                "filepath",
                "the path of a SavedModel of TensorFlow, which is never opened here and cannot run.");
    }
}
