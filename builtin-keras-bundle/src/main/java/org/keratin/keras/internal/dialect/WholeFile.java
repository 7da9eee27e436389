package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.dialect.DialectTarget;

/** Walks over the config of an old file from the outside in, and tells it in today's form. */
final class WholeFile {

    private static final int DEEPEST = 500;

    /** Layers that share their name with an operation, which old graphs do not have. */
    private static final Set<String> ALSO_OPERATIONS =
            Set.of(
                    "Add",
                    "Subtract",
                    "Multiply",
                    "Average",
                    "Maximum",
                    "Minimum",
                    "Concatenate",
                    "Dot",
                    "Reshape",
                    "Softmax");

    private final Generation generation;

    WholeFile(Generation generation) {
        this.generation = generation;
    }

    Object modernize(Object value, Spot at) {
        return modernize(value, at, 0);
    }

    private Object modernize(Object value, Spot at, int depth) {
        if (depth > DEEPEST) {
            return value; // The deserializer says what is wrong with it.
        }
        if (value instanceof List<?> list) {
            List<Object> modern = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                modern.add(modernize(list.get(i), at.index(i), depth + 1));
            }
            return modern;
        }
        if (!(value instanceof Map<?, ?> dict)) {
            return value;
        }
        Map<String, Object> modern = new LinkedHashMap<>();
        dict.forEach((key, item) -> modern.put(String.valueOf(key), item));
        if (modern.get("class_name") instanceof String && modern.containsKey("config")) {
            object(modern, at);
        }
        modern.replaceAll((key, item) -> modernize(item, at.key(key), depth + 1));
        return modern;
    }

    /** Rewrites what describes an object, but not yet what is inside. */
    private void object(Map<String, Object> dict, Spot at) {
        if (isCustom(dict)) {
            return;
        }
        Spot inside = at.key("config");
        if (dict.get("class_name").equals("Sequential")) {
            sequential(dict, inside);
        }
        if (dict.get("class_name").equals("Merge") && dict.get("config") instanceof Map<?, ?> own) {
            dict.putAll(OldMerge.modernize(strings(own), inside));
        }
        if (OldLambdaOperation.isOne(dict)) {
            OldLambdaOperation.modernize(dict, at);
            return;
        }
        if (!(dict.get("config") instanceof Map<?, ?> own)) {
            return;
        }
        String className = (String) dict.get("class_name");
        OldConfig config = config(className, own, inside);
        if (generation == Generation.KERAS_1) {
            OldClass known = Keras1Classes.BY_CLASS.get(className);
            if (known != null) {
                known.rules().forEach(rule -> rule.apply(config));
                className = named(known, dict, at);
            }
            Keras1Classes.ALL.forEach(rule -> rule.apply(config));
        }
        OldClass known = OldClasses.KERAS_2.get(className);
        if (known != null && !isSubclass(className, own)) {
            known.rules().forEach(rule -> rule.apply(config));
            named(known, dict, at);
        }
        OldActivations.modernize(config);
        OldStates.modernize(dict, at);
        if (dict.get("module") == null && ALSO_OPERATIONS.contains(dict.get("class_name"))) {
            dict.put("module", "keras.layers");
        }
        if (dict.get("class_name").equals("Functional")) {
            single(config, "input_layers");
            single(config, "output_layers");
        }
        dict.put("config", config.result());
    }

    // A list of one tensor was that tensor.
    private static void single(OldConfig config, String key) {
        if (config.get(key) instanceof List<?> list
                && list.size() == 1
                && list.get(0) instanceof List<?>) {
            config.set(key, list.get(0), "a list of one read as that one");
        }
    }

    // A model that somebody derived from Model, and that says nothing of layers, is not ours.
    private static boolean isSubclass(String className, Map<?, ?> config) {
        return className.equals("Model") && !config.containsKey("input_layers");
    }

    private static boolean isCustom(Map<String, Object> dict) {
        if (dict.get("registered_name") instanceof String registered
                && registered.indexOf('>') > 0) {
            return true;
        }
        return dict.get("module") instanceof String module
                && !module.equals("keras")
                && !module.equals("builtins")
                && !module.startsWith("keras.")
                && !module.startsWith("tensorflow.")
                && !module.startsWith("tf_keras.");
    }

    private static String named(OldClass known, Map<String, Object> dict, Spot at) {
        String before = (String) dict.put("class_name", known.name());
        if (!known.name().equals(before)) {
            dict.put("module", OldClasses.moduleOf(known.name()));
            dict.remove("registered_name");
            at.rewritten("class_name", before + " read as " + known.name());
        }
        return known.name();
    }

    private static OldConfig config(String className, Map<?, ?> own, Spot at) {
        ObjectName name = ObjectName.exported(List.of("keras.layers." + className), List.of());
        return new OldConfig(strings(own), new DialectTarget(name, Kind.LAYER, Set.of()), at);
    }

    private static Map<String, Object> strings(Map<?, ?> dict) {
        Map<String, Object> strings = new LinkedHashMap<>();
        dict.forEach((key, value) -> strings.put(String.valueOf(key), value));
        return strings;
    }

    private static void sequential(Map<String, Object> dict, Spot at) {
        Map<String, Object> config = new LinkedHashMap<>();
        if (dict.get("config") instanceof List<?> layers) {
            config.put("layers", layers);
            at.rewritten("layers", "a list of layers read as the config's layers");
        } else if (dict.get("config") instanceof Map<?, ?> own) {
            config.putAll(strings(own));
        }
        if (!(config.get("layers") instanceof List<?> layers)) {
            return;
        }
        if (MergedBranches.isIn(layers)) {
            String name = config.get("name") instanceof String text ? text : null;
            dict.put("module", "keras.src.models.functional");
            dict.put("class_name", "Functional");
            dict.put("config", MergedBranches.functional(name, layers, at));
            return;
        }
        FirstLayer first = FirstLayer.of(layers);
        if (first != null && needsInput(layers.get(0))) {
            List<Object> all = new ArrayList<>();
            all.add(first.inputLayer(null));
            all.addAll(layers);
            config.put("layers", all);
            at.rewritten(
                    "layers",
                    "batch_input_shape "
                            + first.shape()
                            + " of the first layer read as an InputLayer in front");
        }
        dict.put("config", config);
    }

    private static boolean needsInput(Object layer) {
        return layer instanceof Map<?, ?> dict && !"InputLayer".equals(dict.get("class_name"));
    }
}
