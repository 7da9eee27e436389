package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keratin.tensor.Tensor;

/**
 * Walks what layers take and give: a tensor, or a list or map of these, nested at will ({@code
 * keras.tree}).
 */
public final class Structures {

    private Structures() {}

    /**
     * The same lists and maps with each tensor replaced by what {@code function} makes of it; what
     * is no tensor stays.
     */
    public static Object map(Object structure, Function<Tensor, ?> function) {
        if (structure instanceof Tensor tensor) {
            return function.apply(tensor);
        }
        if (structure instanceof List<?> list) {
            List<Object> mapped = new ArrayList<>(list.size());
            list.forEach(item -> mapped.add(map(item, function)));
            return mapped;
        }
        if (structure instanceof Map<?, ?> map) {
            Map<String, Object> mapped = new LinkedHashMap<>();
            map.forEach((key, item) -> mapped.put(String.valueOf(key), map(item, function)));
            return mapped;
        }
        return structure;
    }

    /** The tensors in the order in which they stand. */
    public static List<Tensor> tensors(Object structure) {
        List<Tensor> found = new ArrayList<>();
        collect(structure, found);
        return found;
    }

    private static void collect(Object structure, List<Tensor> found) {
        if (structure instanceof Tensor tensor) {
            found.add(tensor);
        } else if (structure instanceof List<?> list) {
            list.forEach(item -> collect(item, found));
        } else if (structure instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, found));
        }
    }
}
