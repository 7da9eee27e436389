package org.keratin.keras.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.KerasTensor;

/** Reads what the configs of functional models say of the tensors between calls. */
final class References {

    private References() {}

    /** A structure of {@code [name, call, output]} as the same structure of references. */
    static Object structure(Object value, String key) {
        if (value instanceof List<?> list && isReference(list)) {
            return reference(list, key);
        }
        if (value instanceof List<?> list) {
            List<Object> read = new ArrayList<>();
            list.forEach(item -> read.add(structure(item, key)));
            return read;
        }
        if (value instanceof Map<?, ?> dict) {
            Map<String, Object> read = new LinkedHashMap<>();
            dict.forEach((name, item) -> read.put(String.valueOf(name), structure(item, key)));
            return read;
        }
        throw ConfigException.expected(
                key,
                "[name of a layer, index of its call, index of its output], or a list or dict of these",
                value);
    }

    private static boolean isReference(List<?> list) {
        return list.size() >= 3
                && list.get(0) instanceof String
                && list.get(1) instanceof Number
                && list.get(2) instanceof Number;
    }

    private static TensorRef reference(List<?> list, String key) {
        return new TensorRef(
                (String) list.get(0), index(list.get(1), key), index(list.get(2), key));
    }

    private static int index(Object value, String key) {
        if (value instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= 0) {
            return number.intValue();
        }
        throw ConfigException.expected(key, "an index from 0 on", value);
    }

    /** The arguments of each call of a layer: leaves are references or plain values. */
    static List<Arguments> calls(Object inboundNodes, String key) {
        if (!(inboundNodes instanceof List<?> nodes)) {
            throw ConfigException.expected(key, "a list of calls", inboundNodes);
        }
        List<Arguments> calls = new ArrayList<>();
        for (Object node : nodes) {
            calls.add(call(node, key));
        }
        return calls;
    }

    private static Arguments call(Object node, String key) {
        if (node instanceof Map<?, ?> dict && dict.get("args") instanceof List<?> args) {
            List<Object> positional = new ArrayList<>();
            args.forEach(argument -> positional.add(ofTensors(argument)));
            return Arguments.of(positional, named(dict.get("kwargs"), key));
        }
        if (node instanceof List<?> list) {
            return legacyCall(list, key);
        }
        throw ConfigException.expected(
                key, "a dict with args and kwargs, or a list of tensors", node);
    }

    private static Map<String, Object> named(Object kwargs, String key) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (kwargs instanceof Map<?, ?> dict) {
            dict.forEach((name, argument) -> named.put(String.valueOf(name), ofTensors(argument)));
        } else if (kwargs != null) {
            throw ConfigException.expected(key, "a dict of arguments by name", kwargs);
        }
        return named;
    }

    private static Object ofTensors(Object argument) {
        return Structures.map(
                argument,
                leaf ->
                        leaf instanceof KerasTensor tensor && tensor.history() != null
                                ? new TensorRef(
                                        tensor.history().operation(),
                                        tensor.history().node(),
                                        tensor.history().tensor())
                                : leaf);
    }

    /**
     * Keras 2 wrote a call as a list of {@code [name, call, output, {arguments by name}]}, or a
     * single one of these.
     */
    private static Arguments legacyCall(List<?> list, String key) {
        List<?> tensors = isReference(list) ? List.of(list) : list;
        List<Object> inputs = new ArrayList<>();
        Map<String, Object> named = new LinkedHashMap<>();
        for (Object item : tensors) {
            if (!(item instanceof List<?> tensor) || !isReference(tensor)) {
                throw ConfigException.expected(
                        key, "[name, call, output, arguments by name]", item);
            }
            inputs.add(reference(tensor, key));
            if (tensor.size() > 3 && tensor.get(3) instanceof Map<?, ?> dict) {
                dict.forEach(
                        (name, argument) ->
                                named.put(String.valueOf(name), legacyArgument(argument, key)));
            }
        }
        return Arguments.of(List.of(inputs.size() == 1 ? inputs.get(0) : inputs), named);
    }

    private static Object legacyArgument(Object argument, String key) {
        if (argument instanceof List<?> list && isReference(list) && list.size() <= 4) {
            return reference(list, key);
        }
        return argument;
    }
}
