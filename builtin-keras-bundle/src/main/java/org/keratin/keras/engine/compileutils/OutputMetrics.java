package org.keratin.keras.engine.compileutils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.Shown;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The metrics of each output of a model. */
final class OutputMetrics {

    private final List<String> names;
    private final List<MetricsList> lists;

    private OutputMetrics(List<String> names, List<MetricsList> lists) {
        this.names = names;
        this.lists = lists;
    }

    /** Spreads what {@code compile} was given over the outputs. */
    static OutputMetrics of(Object given, Outputs outputs) {
        List<MetricsList> lists = new ArrayList<>();
        for (Object part : parts(given, outputs)) {
            boolean none = Outputs.flatten(part).stream().allMatch(metric -> metric == null);
            lists.add(
                    none
                            ? null
                            : new MetricsList(new MetricsList.Config(part, "metrics_list", null)));
        }
        return new OutputMetrics(outputs.names(), lists);
    }

    private static List<Object> parts(Object given, Outputs outputs) {
        int count = outputs.values().size();
        List<Object> parts = new ArrayList<>();
        if (given == null || count == 1) {
            for (int i = 0; i < count; i++) {
                parts.add(given == null ? null : Outputs.flatten(given));
            }
        } else if (given instanceof Map<?, ?> byName) {
            outputs.names().forEach(name -> parts.add(byName.get(name)));
        } else if (list(given) != null && list(given).size() == count) {
            parts.addAll(list(given));
        } else if (list(given) == null || !list(given).isEmpty()) {
            throw new CallException(
                    "expected metrics for each of the outputs "
                            + outputs.names()
                            + ", found "
                            + Shown.value(given),
                    null);
        }
        return parts;
    }

    private static List<?> list(Object given) {
        return given instanceof Tuple tuple
                ? tuple.items()
                : given instanceof List<?> list ? list : null;
    }

    void update(List<Object> labels, List<Object> outputs, List<Object> weights, Ops ops) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i) != null && labels.get(i) != null) {
                Tensor weight =
                        weights == null || weights.get(i) == null
                                ? null
                                : Arguments.toTensor(weights.get(i));
                lists.get(i)
                        .updateState(
                                Arguments.of(
                                        Arguments.toTensor(labels.get(i)),
                                        Arguments.toTensor(outputs.get(i)),
                                        weight),
                                ops);
            }
        }
    }

    void addResults(Map<String, Double> results, Ops ops) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i) != null && lists.get(i).result(ops) instanceof Map<?, ?> ofOutput) {
                String prefix = lists.size() > 1 ? names.get(i) + "_" : "";
                ofOutput.forEach(
                        (name, value) -> results.put(prefix + name, ((Tensor) value).doubleAt(0)));
            }
        }
    }
}
