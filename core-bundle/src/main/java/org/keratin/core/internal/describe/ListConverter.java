package org.keratin.core.internal.describe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of one type; elements may be {@code null}. */
record ListConverter(Converter element) implements Converter {

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        if (!(value instanceof List<?> list)) {
            throw mismatch(value, path);
        }
        List<Node> nodes = new ArrayList<>(list.size());
        boolean constant = true;
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            Node node = item == null ? Node.NULL : element.plan(item, path.index(i), planner);
            constant &= node instanceof Node.Constant;
            nodes.add(node);
        }
        return constant ? new Node.Constant(make(nodes, null)) : making -> make(nodes, making);
    }

    private static List<Object> make(List<Node> nodes, Making making) {
        List<Object> made = new ArrayList<>(nodes.size());
        nodes.forEach(node -> made.add(node.make(making)));
        return Collections.unmodifiableList(made);
    }

    @Override
    public String words() {
        return "list of " + element.words();
    }
}
