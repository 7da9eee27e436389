package org.keratin.keras.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.keratin.core.values.Tuple;

/** Nested lists and maps of values, as Keras's {@code tree} treats them. */
public final class Structures {

    private Structures() {}

    /**
     * The same structure, each leaf replaced. A tuple in which one is becomes a list, as layers
     * take their tensors; one of other values, such as an index, stays a tuple.
     */
    public static Object map(Object structure, UnaryOperator<Object> leaf) {
        if (structure instanceof List<?> list) {
            List<Object> mapped = new ArrayList<>(list.size());
            list.forEach(item -> mapped.add(map(item, leaf)));
            return mapped;
        }
        if (structure instanceof Tuple tuple) {
            Object mapped = map(tuple.items(), leaf);
            return mapped.equals(tuple.items()) ? tuple : mapped;
        }
        if (structure instanceof Map<?, ?> dict) {
            Map<String, Object> mapped = new LinkedHashMap<>();
            dict.forEach((key, item) -> mapped.put(String.valueOf(key), map(item, leaf)));
            return mapped;
        }
        return leaf.apply(structure);
    }

    /** All leaves in order; those of a dict in the order of its sorted keys. */
    public static List<Object> flatten(Object structure) {
        List<Object> leaves = new ArrayList<>();
        collect(structure, leaves);
        return leaves;
    }

    private static void collect(Object structure, List<Object> leaves) {
        if (structure instanceof List<?> list) {
            list.forEach(item -> collect(item, leaves));
        } else if (structure instanceof Tuple tuple) {
            collect(tuple.items(), leaves);
        } else if (structure instanceof Map<?, ?> dict) {
            Map<String, Object> sorted = new TreeMap<>();
            dict.forEach((key, item) -> sorted.put(String.valueOf(key), item));
            sorted.values().forEach(item -> collect(item, leaves));
        } else {
            leaves.add(structure);
        }
    }
}
