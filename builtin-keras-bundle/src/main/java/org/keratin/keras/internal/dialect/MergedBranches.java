package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ConfigException;

/**
 * A Sequential of Keras 1 that begins with a Merge of several models, which makes it a model with
 * several inputs: today a functional model that calls these models.
 */
final class MergedBranches {

    private final Spot at;
    private final List<Object> layers = new ArrayList<>();
    private final List<Object> inputs = new ArrayList<>();
    private int numbered;

    private MergedBranches(Spot at) {
        this.at = at;
    }

    /** Whether {@code layers} begin with a Merge that has branches. */
    static boolean isIn(List<?> layers) {
        return !layers.isEmpty() && branches(layers.get(0)) != null;
    }

    private static List<?> branches(Object layer) {
        return layer instanceof Map<?, ?> dict
                        && "Merge".equals(dict.get("class_name"))
                        && dict.get("config") instanceof Map<?, ?> own
                        && own.get("layers") instanceof List<?> branches
                ? branches
                : null;
    }

    /**
     * The functional model.
     *
     * @param name the Sequential's, or {@code null}
     * @param all its layers, the Merge first; they are not modernized here
     */
    static Map<String, Object> functional(String name, List<?> all, Spot at) {
        MergedBranches model = new MergedBranches(at);
        Object last = model.add(all.get(0), model.callBranches(branches(all.get(0))));
        for (Object layer : all.subList(1, all.size())) {
            last = model.add(layer, last);
        }
        at.rewritten(
                "layers",
                "a Sequential that begins with a Merge of "
                        + model.inputs.size()
                        + " inputs read as a functional model");
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("name", name);
        config.put("layers", model.layers);
        config.put("input_layers", model.inputs);
        config.put("output_layers", last);
        return config;
    }

    private Object callBranches(List<?> branches) {
        List<Object> outputs = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            outputs.add(add(branches.get(i), inputsOf(branches.get(i), i)));
        }
        return outputs;
    }

    /** New input layers for a branch; a branch that has several takes them as a list. */
    private Object inputsOf(Object branch, int index) {
        List<?> inner = layersOf(branch);
        if (isIn(inner)) {
            List<?> branches = branches(inner.get(0));
            List<Object> all = new ArrayList<>();
            for (Object each : branches) {
                Object given = inputsOf(each, index);
                all.addAll(isReference(given) ? List.of(given) : (List<?>) given);
            }
            return all;
        }
        FirstLayer first = inner.isEmpty() ? FirstLayer.of(List.of(branch)) : FirstLayer.of(inner);
        if (first == null) {
            throw ConfigException.expected(
                    at.key("layers[0].config.layers").index(index).path(),
                    "a branch whose first layer has batch_input_shape",
                    "none");
        }
        String name = "merged_input_" + ++numbered;
        Map<String, Object> input = first.inputLayer(name);
        input.put("name", name);
        input.put("inbound_nodes", List.of());
        layers.add(input);
        inputs.add(reference(name));
        return reference(name);
    }

    private static boolean isReference(Object given) {
        return given instanceof List<?> list && list.get(0) instanceof String;
    }

    private static List<?> layersOf(Object model) {
        Object config = model instanceof Map<?, ?> dict ? dict.get("config") : null;
        if (config instanceof Map<?, ?> own) {
            config = own.get("layers");
        }
        return config instanceof List<?> list ? list : List.of();
    }

    /** Adds a layer that is called once, on a reference or a list of these. */
    private Object add(Object layer, Object given) {
        if (!(layer instanceof Map<?, ?> dict)) {
            throw ConfigException.expected(at.key("layers").path(), "a layer", layer);
        }
        Map<String, Object> node = new LinkedHashMap<>();
        dict.forEach((key, value) -> node.put(String.valueOf(key), value));
        String name = nameOf(dict);
        node.put("name", name);
        if (dict.get("config") instanceof List<?> list) {
            Map<String, Object> config = new LinkedHashMap<>();
            config.put("name", name);
            config.put("layers", list);
            node.put("config", config);
        }
        node.put("inbound_nodes", List.of(isReference(given) ? List.of(given) : given));
        layers.add(node);
        return reference(name);
    }

    private String nameOf(Map<?, ?> layer) {
        return layer.get("config") instanceof Map<?, ?> own
                        && own.get("name") instanceof String name
                ? name
                : "branch_" + ++numbered;
    }

    private static List<Object> reference(String name) {
        return List.of(name, 0L, 0L);
    }
}
