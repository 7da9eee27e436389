package org.keratin.core.layers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How weights files name the layers that a layer holds in a list. */
public final class SavedParts {

    private SavedParts() {}

    /**
     * Where the layers of a list stand: under the list's attribute, each under its class's name in
     * snake case. The second of a class is called {@code dense_1}, the third {@code dense_2}.
     *
     * @param attribute what Keras's class calls the list, such as {@code layers} or {@code cells}
     */
    public static Map<String, Layer> list(String attribute, List<? extends Layer> layers) {
        Map<String, Layer> saved = new LinkedHashMap<>();
        Map<String, Integer> used = new HashMap<>();
        for (Layer layer : layers) {
            saved.put(attribute + "/" + unused(layer.objectName().snakeCase(), used), layer);
        }
        return saved;
    }

    private static String unused(String name, Map<String, Integer> used) {
        Integer last = used.computeIfPresent(name, (same, number) -> number + 1);
        if (last != null) {
            return name + "_" + last;
        }
        used.put(name, 0);
        return name;
    }
}
