package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.KerasTensor;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/**
 * One call of a TensorFlow function in a graph of tf.keras: its first argument, and the others by
 * name. Tensors of the graph are {@link KerasTensor}s, of which only the origin counts.
 */
record TfCall(Object first, Map<String, Object> named) {

    private static final String CONSTANT = "_CONSTANT_VALUE";

    /** Reads one of {@code inbound_nodes}. */
    static TfCall of(Object node, Spot at) {
        if (!(node instanceof List<?> list) || list.isEmpty()) {
            throw ConfigException.expected(at.path(), "a list of tensors", node);
        }
        if (list.get(0) instanceof String) {
            return new TfCall(leading(list, at), named(list));
        }
        List<Object> tensors = new ArrayList<>();
        Map<String, Object> named = new LinkedHashMap<>();
        for (Object item : list) {
            if (!(item instanceof List<?> tensor) || tensor.isEmpty()) {
                throw ConfigException.expected(at.path(), "[name, call, output]", item);
            }
            tensors.add(leading(tensor, at));
            named.putAll(named(tensor));
        }
        return new TfCall(tensors.size() == 1 ? tensors.get(0) : tensors, named);
    }

    private static Object leading(List<?> tensor, Spot at) {
        if (CONSTANT.equals(tensor.get(0)) && tensor.size() > 2) {
            return tensor.get(2);
        }
        if (!isReference(tensor)) {
            throw ConfigException.expected(at.path(), "[name, call, output]", tensor);
        }
        return reference(tensor);
    }

    private static Map<String, Object> named(List<?> tensor) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (tensor.size() > 3 && tensor.get(3) instanceof Map<?, ?> dict) {
            dict.forEach((name, value) -> named.put(String.valueOf(name), tensors(value)));
        }
        return named;
    }

    private static Object tensors(Object value) {
        if (value instanceof List<?> list) {
            if (isReference(list)) {
                return reference(list);
            }
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(tensors(item)));
            return items;
        }
        if (value instanceof Map<?, ?> dict) {
            Map<String, Object> items = new LinkedHashMap<>();
            dict.forEach((key, item) -> items.put(String.valueOf(key), tensors(item)));
            return items;
        }
        return value;
    }

    private static boolean isReference(List<?> list) {
        return list.size() >= 3
                && list.get(0) instanceof String
                && list.get(1) instanceof Number
                && list.get(2) instanceof Number;
    }

    private static KerasTensor reference(List<?> list) {
        return new KerasTensor(
                Shape.of(),
                DType.FLOAT32,
                new KerasTensor.History(
                        (String) list.get(0),
                        ((Number) list.get(1)).intValue(),
                        ((Number) list.get(2)).intValue()));
    }
}
