package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.Ellipsis;
import org.keratin.core.values.KerasTensor;
import org.keratin.core.values.Slice;
import org.keratin.core.values.Tuple;

/**
 * A function of TensorFlow in a graph of tf.keras ({@code TFOpLambda}, {@code SlicingOpLambda}):
 * today an operation of {@code keras.ops}.
 */
final class OldLambdaOperation {

    private static final List<String> CLASSES =
            List.of("TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer");

    private OldLambdaOperation() {}

    static boolean isOne(Map<String, Object> dict) {
        return CLASSES.contains(String.valueOf(dict.get("class_name")))
                && dict.get("config") instanceof Map<?, ?> config
                && config.get("function") instanceof String;
    }

    /** Rewrites the layer and its calls. */
    static void modernize(Map<String, Object> dict, Spot at) {
        Map<?, ?> config = (Map<?, ?>) dict.get("config");
        String function = (String) config.get("function");
        boolean slicing = function.endsWith("getitem") || function.equals("strided_slice");
        TfOperations.Today today =
                slicing
                        ? new TfOperations.Today(
                                "numpy", "GetItem", List.of("tensor", "slice_spec"), Map.of())
                        : TfOperations.find(function);
        if (today == null) {
            throw ConfigException.expected(
                    at.key("config").key("function").path(),
                    "a function of TensorFlow that an operation of keras.ops stands for",
                    "tf." + function);
        }
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("name", dict.getOrDefault("name", config.get("name")));
        List<Object> calls = new ArrayList<>();
        if (dict.get("inbound_nodes") instanceof List<?> nodes) {
            for (int i = 0; i < nodes.size(); i++) {
                Spot node = at.key("inbound_nodes").index(i);
                calls.add(call(TfCall.of(nodes.get(i), node), today, made, node));
            }
        }
        at.rewritten(
                "class_name",
                dict.get("class_name")
                        + " of tf."
                        + function
                        + " read as keras.ops operation "
                        + today.className());
        dict.put("module", "keras.src.ops." + today.module());
        dict.put("class_name", today.className());
        dict.put("config", made);
        dict.put("inbound_nodes", calls);
        dict.remove("registered_name");
    }

    private static Map<String, Object> call(
            TfCall call, TfOperations.Today today, Map<String, Object> made, Spot at) {
        Map<String, Object> left = new LinkedHashMap<>(call.named());
        List<Object> arguments = new ArrayList<>();
        arguments.add(call.first());
        for (String name : today.called().subList(1, today.called().size())) {
            Object value = left.remove(name);
            arguments.add(name.equals("slice_spec") ? index(value) : value);
        }
        today.made()
                .forEach(
                        (name, tfName) -> {
                            if (left.containsKey(tfName)) {
                                Object value = value(name, left.remove(tfName), at.key(tfName));
                                Object before = made.put(name, value);
                                if (before != null && !before.equals(value)) {
                                    throw ConfigException.expected(
                                            at.key(tfName).path(), "the same in all calls", value);
                                }
                            }
                        });
        left.forEach((name, value) -> refuse(name, value, at));
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("args", arguments);
        node.put("kwargs", Map.of());
        return node;
    }

    // What asks for nothing: a name, None, False, 0.
    private static void refuse(String name, Object value, Spot at) {
        boolean nothing =
                name.equals("name")
                        || value == null
                        || Boolean.FALSE.equals(value)
                        || value instanceof Number number && number.doubleValue() == 0;
        if (!nothing) {
            throw ConfigException.expected(
                    at.key(name).path(), "no such argument: the operation has none", value);
        }
    }

    private static Object value(String name, Object value, Spot at) {
        if (containsTensor(value)) {
            throw ConfigException.expected(
                    at.path(), "a value that is known beforehand", "a tensor of the graph");
        }
        if (name.equals("mode") && value instanceof String mode) {
            return mode.toLowerCase(java.util.Locale.ROOT);
        }
        if (name.equals("indices_or_sections") && value instanceof List<?> sizes) {
            return positions(sizes);
        }
        return value;
    }

    // TensorFlow split into parts of these sizes, keras.ops splits before these positions.
    private static List<Object> positions(List<?> sizes) {
        List<Object> positions = new ArrayList<>();
        long sum = 0;
        for (Object size : sizes.subList(0, Math.max(0, sizes.size() - 1))) {
            sum += size instanceof Number number ? number.longValue() : 0;
            positions.add(sum);
        }
        return positions;
    }

    private static boolean containsTensor(Object value) {
        return value instanceof KerasTensor
                || value instanceof List<?> list
                        && list.stream().anyMatch(OldLambdaOperation::containsTensor);
    }

    private static Object index(Object spec) {
        if (spec instanceof List<?> parts) {
            List<Object> items = new ArrayList<>();
            parts.forEach(part -> items.add(part(part)));
            return new Tuple(items);
        }
        return part(spec);
    }

    private static Object part(Object part) {
        if (part instanceof Map<?, ?> slice && slice.containsKey("start")) {
            return new Slice(slice.get("start"), slice.get("stop"), slice.get("step"));
        }
        if ("...".equals(part) || "Ellipsis".equals(part)) {
            return Ellipsis.values()[0];
        }
        return part;
    }
}
