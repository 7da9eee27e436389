package org.keratin.core.layers;

import java.util.List;

/**
 * Layers of a layer, as model files name them: by the attribute that holds them in Keras.
 *
 * @param attribute the attribute's name, such as {@code forward_layer}
 * @param layers the layer, or the layers of a list in their order
 * @param isList whether the attribute is a list, whose layers files number within each class
 */
public record SavedPart(String attribute, List<Layer> layers, boolean isList) {

    /** Takes a copy of the list. */
    public SavedPart {
        layers = List.copyOf(layers);
    }

    /** An attribute that is one layer. */
    public static SavedPart of(String attribute, Layer layer) {
        return new SavedPart(attribute, List.of(layer), false);
    }

    /** An attribute that is a list of layers. */
    public static SavedPart list(String attribute, List<? extends Layer> layers) {
        return new SavedPart(attribute, List.copyOf(layers), true);
    }
}
