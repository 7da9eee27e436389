package org.keratin.keras.layers;

import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;

/** What layers say to dtype policies that quantize weights. */
final class Quantized {

    private Quantized() {}

    /**
     * Refuses a quantized policy.
     *
     * @throws ConfigException if the layer has one
     */
    static void refuse(Layer layer) {
        layer.quantizationMode()
                .ifPresent(
                        mode -> {
                            throw ConfigException.expected(
                                    "dtype",
                                    "a dtype policy that does not quantize weights, which "
                                            + layer.objectName().display()
                                            + " cannot compute with",
                                    layer.dtypePolicy().name());
                        });
    }
}
