package org.keratin.files.internal.inspect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a config holds that no model needs: layers that run the code of other frameworks,
 * vocabularies that are to be fetched from somewhere, names that lead out of a folder.
 */
final class ConfigOddities {

    private static final int MOST = 50;
    private static final int LONGEST = 80;
    private static final Set<String> FOREIGN =
            Set.of("TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer");

    private record Place(Object value, String path) {}

    private final List<String> findings = new ArrayList<>();
    private final Deque<Place> open = new ArrayDeque<>();

    private ConfigOddities() {}

    /** One sentence for each, at most fifty. */
    static List<String> of(Object config) {
        ConfigOddities walk = new ConfigOddities();
        walk.open.push(new Place(config, "$"));
        while (!walk.open.isEmpty() && walk.findings.size() < MOST) {
            walk.visit(walk.open.pop());
        }
        return walk.findings;
    }

    private void visit(Place place) {
        if (place.value() instanceof List<?> list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                push(list.get(i), place.path(), "[" + i + "]");
            }
        } else if (place.value() instanceof Map<?, ?> dict) {
            look(dict, place.path());
            for (Map.Entry<?, ?> entry : dict.entrySet()) {
                push(entry.getValue(), place.path(), "." + entry.getKey());
            }
        }
    }

    private void push(Object value, String path, String step) {
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            boolean deep = path.length() > 1000;
            open.push(new Place(value, deep ? path : path + step));
        }
    }

    private void look(Map<?, ?> dict, String path) {
        if (dict.get("class_name") instanceof String name && FOREIGN.contains(name)) {
            findings.add(
                    path
                            + ": "
                            + name
                            + " runs what another framework made, from a path or a pickle; to do:"
                            + " replace it in Keras by layers of its own");
        }
        if (dict.get("vocabulary") instanceof String file) {
            findings.add(
                    path
                            + ".vocabulary: expected a list, found the path "
                            + shown(file)
                            + "; to do: save the model with its vocabulary in it");
        }
        if (dict.get("name") instanceof String name && leadsOut(name)) {
            findings.add(
                    path
                            + ".name: expected a name, found "
                            + shown(name)
                            + ", which leads out of a folder; to do: do not trust the file");
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.matches("(?s)(.*[/\\\\])?\\.\\.([/\\\\].*)?")
                || name.matches("(?s)[A-Za-z]:[/\\\\].*");
    }

    private static String shown(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return "\"" + cut + "\"";
    }
}
