package org.keratin.keras.engine.compileutils;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.values.Tuple;

/**
 * The outputs of a model, flat: a tensor, or lists and maps of these, in Keras's order (maps by
 * key). What belongs to them (labels, weights, losses) is brought to the same order.
 *
 * @param names one for each output
 * @param values the outputs
 */
record Outputs(List<String> names, List<Object> values, Object structure) {

    /** {@code names} may be {@code null}, for {@code output_1} and so on. */
    static Outputs of(Object structure, List<String> names) {
        List<Object> values = flatten(structure);
        if (names == null) {
            List<String> made = new ArrayList<>();
            name("", structure, made);
            return new Outputs(made, values, structure);
        }
        if (names.size() != values.size()) {
            throw new ShapeException(
                    "expected an output for each of the names "
                            + names
                            + ", found "
                            + values.size());
        }
        return new Outputs(names, values, structure);
    }

    private static void name(String path, Object structure, List<String> names) {
        if (structure instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String prefix = path.isEmpty() ? "output_" : path + "_";
                name(prefix + (i + 1), list.get(i), names);
            }
        } else if (structure instanceof Map<?, ?> map) {
            sorted(map)
                    .forEach(
                            (key, value) ->
                                    name(path.isEmpty() ? key : path + "_" + key, value, names));
        } else {
            names.add(path.isEmpty() ? "output_1" : path);
        }
    }

    /** The leaves of a structure, {@code null} among them. */
    static List<Object> flatten(Object structure) {
        List<Object> leaves = new ArrayList<>();
        flatten(structure, leaves);
        return Collections.unmodifiableList(leaves);
    }

    private static void flatten(Object structure, List<Object> leaves) {
        if (structure instanceof Tuple tuple) {
            flatten(tuple.items(), leaves);
        } else if (structure instanceof List<?> list) {
            list.forEach(item -> flatten(item, leaves));
        } else if (structure instanceof Map<?, ?> map) {
            sorted(map).values().forEach(item -> flatten(item, leaves));
        } else {
            leaves.add(structure);
        }
    }

    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    /**
     * What belongs to each output: the parts of a structure like that of the outputs; those of a
     * map by the outputs' names, where it may lack some; a single thing for all outputs.
     *
     * @param what what it is, for messages
     */
    List<Object> belonging(Object given, String what) {
        if (given instanceof Map<?, ?> map && !(structure instanceof Map<?, ?>)) {
            return byName(map, what);
        }
        if (given instanceof Map<?, ?> map && structure instanceof Map<?, ?> outputs) {
            Map<Object, Object> complete = new TreeMap<>(sorted(map));
            outputs.keySet().forEach(key -> complete.putIfAbsent(String.valueOf(key), null));
            return sameNumber(flatten(complete), what);
        }
        boolean many = given instanceof List<?> || given instanceof Tuple;
        return many ? sameNumber(flatten(given), what) : Collections.nCopies(values.size(), given);
    }

    private List<Object> byName(Map<?, ?> map, String what) {
        for (Object key : map.keySet()) {
            if (!names.contains(key)) {
                throw new ShapeException(
                        "expected " + what + " for outputs among " + names + ", found " + key);
            }
        }
        List<Object> parts = new ArrayList<>();
        names.forEach(name -> parts.add(map.get(name)));
        return parts;
    }

    private List<Object> sameNumber(List<Object> parts, String what) {
        if (parts.size() != values.size()) {
            throw new ShapeException(
                    "expected "
                            + what
                            + " for each of the outputs "
                            + names
                            + ", found "
                            + Shown.value(parts));
        }
        return parts;
    }
}
