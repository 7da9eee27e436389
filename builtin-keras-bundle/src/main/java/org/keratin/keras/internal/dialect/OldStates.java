package org.keratin.keras.internal.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls of recurrent layers with start states: Keras 2 wrote sequence and states as one list of
 * inputs, today the states are an argument of their own.
 */
final class OldStates {

    private static final Set<String> CLASSES =
            Set.of("RNN", "LSTM", "GRU", "SimpleRNN", "ConvLSTM2D", "Bidirectional");

    private OldStates() {}

    static void modernize(Map<String, Object> dict, Spot at) {
        if (!CLASSES.contains(String.valueOf(dict.get("class_name")))
                || !(dict.get("inbound_nodes") instanceof List<?> nodes)
                || nodes.stream().noneMatch(OldStates::hasStates)) {
            return;
        }
        List<Object> calls = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Object node = nodes.get(i);
            calls.add(
                    hasStates(node)
                            ? call(TfCall.of(node, at.key("inbound_nodes").index(i)))
                            : node);
        }
        dict.put("inbound_nodes", calls);
        at.rewritten("inbound_nodes", "inputs after the first read as initial_state");
    }

    private static boolean hasStates(Object node) {
        return node instanceof List<?> list && list.size() > 1 && list.get(0) instanceof List<?>;
    }

    private static Map<String, Object> call(TfCall call) {
        List<?> inputs = (List<?>) call.first();
        Map<String, Object> named = new LinkedHashMap<>(call.named());
        named.put("initial_state", inputs.subList(1, inputs.size()));
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("args", List.of(inputs.get(0)));
        node.put("kwargs", named);
        return node;
    }
}
