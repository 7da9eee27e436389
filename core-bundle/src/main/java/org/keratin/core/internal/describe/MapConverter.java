package org.keratin.core.internal.describe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dicts with values of one type, which may be {@code null}. */
record MapConverter(Converter element) implements Converter {

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        if (!(value instanceof Map<?, ?> map)) {
            throw mismatch(value, path);
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        map.forEach(
                (key, item) -> {
                    String name = String.valueOf(key);
                    nodes.put(
                            name,
                            item == null ? Node.NULL : element.plan(item, path.key(name), planner));
                });
        return making -> {
            Map<String, Object> made = new LinkedHashMap<>();
            nodes.forEach((name, node) -> made.put(name, node.make(making)));
            return Collections.unmodifiableMap(made);
        };
    }

    @Override
    public String words() {
        return "dict of " + element.words();
    }
}
