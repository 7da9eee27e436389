package org.keratin.core.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.values.UnreadObject;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Runs a model over labelled samples. */
final class Evaluator {

    private final Ops ops = CpuOps.instance();
    private final Model model;
    private final Evaluation evaluation;

    Evaluator(Model model, Map<String, Object> compileConfig) {
        this.model = model;
        if (compileConfig.isEmpty()) {
            throw new CallException(
                    model
                            + ": expected a model that is compiled, found none of loss and metrics."
                            + " Load it with compile on, or compile it",
                    null);
        }
        compileConfig.forEach(this::refuseUnread);
        this.evaluation = model.evaluation(compileConfig);
    }

    private void refuseUnread(String key, Object value) {
        // The optimizer is for training alone.
        if (key.equals("optimizer")) {
            return;
        }
        if (value instanceof UnreadObject unread) {
            throw new CallException(
                    model + ": " + key + " could not be made: " + unread.problem().getMessage(),
                    unread.problem());
        }
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> refuseUnread(key, item));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> refuseUnread(key, item));
        }
    }

    Map<String, Double> run(Object inputs, Object labels, Object sampleWeight, int batchSize) {
        List<Object> all = new ArrayList<>(List.of(inputs, labels));
        if (sampleWeight != null) {
            all.add(sampleWeight);
        }
        new Batches(model.name(), all, batchSize).forEach(batch -> update((List<?>) batch));
        return evaluation.results(ops);
    }

    private void update(List<?> batch) {
        CallContext context = new CallContext(ops, false);
        Object outputs = model.apply(Arguments.of(batch.get(0)), context);
        evaluation.update(
                batch.get(1),
                outputs,
                batch.size() > 2 ? batch.get(2) : null,
                penalties(context.losses()),
                ops);
    }

    private Tensor penalties(List<Tensor> ofActivities) {
        Tensor sum = null;
        for (Tensor penalty : ofActivities) {
            sum = plus(sum, penalty);
        }
        for (Variable weight : model.trainableWeights()) {
            if (weight.regularizer().isPresent()) {
                sum = plus(sum, weight.regularizer().get().call(weight.value(), ops));
            }
        }
        return sum;
    }

    private Tensor plus(Tensor sum, Tensor penalty) {
        return sum == null ? penalty : ops.add(sum, ops.cast(penalty, sum.dtype()));
    }
}
