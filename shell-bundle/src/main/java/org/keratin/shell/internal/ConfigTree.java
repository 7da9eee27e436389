package org.keratin.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints a config of today's form as a tree: an object a line, its keys below it. */
public final class ConfigTree {

    // How a graph is wired stands behind each of its layers, in a few words.
    private static final Set<String> UNSHOWN =
            Set.of("module", "class_name", "registered_name", "config", "inbound_nodes", "name");

    private final PrintStream out;

    /** Makes one that prints to {@code out}. */
    public ConfigTree(PrintStream out) {
        this.out = out;
    }

    /** Prints a whole config. */
    public void print(Object config) {
        if (isPlain(config)) {
            out.println(PlainValues.inline(config));
        } else if (isObject(config)) {
            out.println(title((Map<?, ?>) config));
            keys((Map<?, ?>) config, "  ");
        } else {
            children(config, "");
        }
    }

    private static boolean isObject(Object value) {
        return value instanceof Map<?, ?> map
                && map.get("class_name") instanceof String
                && map.containsKey("config")
                && !PlainValues.isSpecial(map);
    }

    /** Whether a value goes on a line of its own: it holds no object. */
    private static boolean isPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return !isObject(map)
                    && (PlainValues.isSpecial(map)
                            || map.values().stream().allMatch(ConfigTree::isPlain));
        }
        return !(value instanceof List<?> list) || list.stream().allMatch(ConfigTree::isPlain);
    }

    private static String title(Map<?, ?> object) {
        if (object.get("config") instanceof String function) {
            return PlainValues.printable(function);
        }
        String module = object.get("module") instanceof String text ? text + "." : "";
        String registered =
                object.get("registered_name") instanceof String text && text.contains(">")
                        ? text
                        : module + object.get("class_name");
        String name =
                object.get("config") instanceof Map<?, ?> config
                                && config.get("name") instanceof String text
                        ? " " + PlainValues.inline(text)
                        : "";
        List<String> sources = new ArrayList<>();
        sources(object.get("inbound_nodes"), sources);
        return PlainValues.printable(registered)
                + name
                + (sources.isEmpty() ? "" : " <- " + String.join(", ", sources));
    }

    // The names of the layers whose outputs go into this one.
    private static void sources(Object node, List<String> names) {
        if (node instanceof List<?> list) {
            list.forEach(item -> sources(item, names));
        } else if (node instanceof Map<?, ?> map) {
            if (map.get("keras_history") instanceof List<?> history && !history.isEmpty()) {
                names.add(PlainValues.printable(String.valueOf(history.get(0))));
            } else {
                map.values().forEach(item -> sources(item, names));
            }
        }
    }

    private void keys(Map<?, ?> object, String indent) {
        if (object.get("config") instanceof Map<?, ?> config) {
            config.forEach(
                    (key, value) -> {
                        // A name that is a string stands in the title.
                        if (!key.equals("name") || !(value instanceof String)) {
                            entry(String.valueOf(key), value, indent);
                        }
                    });
        }
        object.forEach(
                (key, value) -> {
                    if (!UNSHOWN.contains(key) && value != null) {
                        entry(String.valueOf(key), value, indent);
                    }
                });
    }

    private void entry(String label, Object value, String indent) {
        String start = indent + PlainValues.printable(label) + ": ";
        if (isPlain(value)) {
            out.println(start + PlainValues.inline(value));
        } else if (isObject(value)) {
            out.println(start + title((Map<?, ?>) value));
            keys((Map<?, ?>) value, indent + "  ");
        } else {
            out.println(start.stripTrailing());
            children(value, indent + "  ");
        }
    }

    private void children(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> entry(String.valueOf(key), item, indent));
        } else {
            int i = 0;
            for (Object item : (List<?>) value) {
                entry(String.valueOf(i++), item, indent);
            }
        }
    }
}
