package org.keratin.tensor.internal.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The nodes that values are made of, each behind those that it takes. */
final class Order {

    private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Node> order = new ArrayList<>();

    private Order() {}

    static List<Node> of(List<Value> outputs) {
        Order order = new Order();
        outputs.forEach(order::visit);
        return order.order;
    }

    /** Depth first, without recursion: a loop of many steps is a long chain of nodes. */
    private void visit(Value output) {
        if (!(output instanceof Node start)) {
            return;
        }
        Deque<Node> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            Node node = open.peek();
            boolean ready = true;
            List<Value> inputs = node.inputs();
            for (int i = inputs.size() - 1; i >= 0; i--) {
                if (inputs.get(i) instanceof Node input && !done.contains(input)) {
                    open.push(input);
                    ready = false;
                }
            }
            if (ready) {
                open.pop();
                if (done.add(node)) {
                    order.add(node);
                }
            }
        }
    }
}
