package org.keratin.core.layers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * Where the layers stand below the layer that holds them: {@code forward_layer}, or for those
     * of a list {@code cells/lstm_cell}, {@code cells/lstm_cell_1}.
     */
    public Map<String, Layer> paths() {
        if (!isList) {
            return Map.of(attribute, layers.get(0));
        }
        Map<String, Layer> paths = new LinkedHashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (Layer layer : layers) {
            String name = layer.savedName();
            int number = last.merge(name, 0, (before, zero) -> before + 1);
            paths.put(attribute + "/" + name + (number == 0 ? "" : "_" + number), layer);
        }
        return paths;
    }

    /** An attribute that is a list of layers. */
    public static SavedPart list(String attribute, List<? extends Layer> layers) {
        return new SavedPart(attribute, List.copyOf(layers), true);
    }
}
