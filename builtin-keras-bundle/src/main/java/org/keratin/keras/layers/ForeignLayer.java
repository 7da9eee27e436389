package org.keratin.keras.layers;

import org.keratin.core.errors.UnsafeConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;

/**
 * A layer that Keras leaves to another framework. There is none of it here, and its config holds
 * code or a path: it is refused by name, so that whoever reads the error knows why.
 */
abstract class ForeignLayer extends Layer {

    /**
     * Refuses.
     *
     * @param key the key that holds what cannot be had here
     * @param reason what it holds, and why that is refused
     * @throws UnsafeConfigException always
     */
    <C extends Record & LayerConfig> ForeignLayer(C config, String key, String reason) {
        super(config);
        throw new UnsafeConfigException(
                key,
                reason
                        + " To load the model, replace this layer in Keras by layers of its own, or"
                        + " register a custom object under the class's name.");
    }
}
