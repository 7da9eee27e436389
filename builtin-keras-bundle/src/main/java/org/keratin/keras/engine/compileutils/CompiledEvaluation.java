package org.keratin.keras.engine.compileutils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.CallException;
import org.keratin.core.metrics.Metric;
import org.keratin.core.models.Evaluation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** An evaluation with the losses and metrics of a {@code compile_config}. */
public final class CompiledEvaluation implements Evaluation {

    private final Map<String, Object> compileConfig;
    private final List<String> outputNames;
    private final double[] lossSum = new double[2];
    private LossesContainer losses;
    private OutputMetrics metrics;
    private OutputMetrics weightedMetrics;

    /**
     * Begins one.
     *
     * @param compileConfig what {@code compile} was given
     * @param outputNames what the model's outputs are called, in order
     */
    public CompiledEvaluation(Map<String, Object> compileConfig, List<String> outputNames) {
        this.compileConfig = compileConfig;
        this.outputNames = List.copyOf(outputNames);
    }

    private void begin(Object outputs, Outputs flat) {
        Object loss = compileConfig.get("loss");
        // A dict of outputs has names of its own, in another order.
        List<String> names = isNamed(outputs, flat.values().size()) ? outputNames : null;
        if (loss != null) {
            losses =
                    new LossesContainer(
                            new LossesContainer.Config(
                                    loss, compileConfig.get("loss_weights"), names, null, null));
        }
        metrics = OutputMetrics.of(compileConfig.get("metrics"), flat);
        weightedMetrics = OutputMetrics.of(compileConfig.get("weighted_metrics"), flat);
    }

    @Override
    public void update(
            Object labels, Object outputs, Object sampleWeight, Tensor penalties, Ops ops) {
        Outputs flat = outputs(outputs);
        if (metrics == null) {
            begin(outputs, flat);
        }
        List<Object> flatLabels = flat.belonging(labels, "labels");
        addLoss(labels, outputs, sampleWeight, penalties, samples(flat), ops);
        metrics.update(flatLabels, flat.values(), null, ops);
        weightedMetrics.update(
                flatLabels, flat.values(), flat.belonging(sampleWeight, "sample weights"), ops);
    }

    private Outputs outputs(Object structure) {
        int count = Outputs.flatten(structure).size();
        return Outputs.of(structure, isNamed(structure, count) ? outputNames : null);
    }

    private boolean isNamed(Object structure, int count) {
        return !(structure instanceof Map<?, ?>) && count == outputNames.size();
    }

    private static int samples(Outputs outputs) {
        Tensor first = Arguments.toTensor(outputs.values().get(0));
        return first.shape().rank() == 0 ? 1 : first.shape().dim(0);
    }

    private void addLoss(
            Object labels,
            Object outputs,
            Object sampleWeight,
            Tensor penalties,
            int samples,
            Ops ops) {
        double loss = 0;
        if (losses != null) {
            loss =
                    losses.call(labels, outputs, sampleWeight, ops)
                            .map(total -> total.doubleAt(0))
                            .orElse(0.0);
        }
        if (penalties != null) {
            loss += penalties.doubleAt(0);
        }
        lossSum[0] += loss * samples;
        lossSum[1] += samples;
    }

    @Override
    public Map<String, Double> results(Ops ops) {
        if (metrics == null) {
            throw new CallException("expected at least one batch, found none", null);
        }
        Map<String, Double> results = new LinkedHashMap<>();
        results.put("loss", lossSum[0] / lossSum[1]);
        if (losses != null) {
            List<Metric> all = new ArrayList<>(losses.metrics());
            // The first is the mean of the total, without penalties.
            all.subList(0, Math.min(1, all.size())).clear();
            all.forEach(metric -> results.put(metric.name(), metric.result().doubleAt(0)));
        }
        metrics.addResults(results, ops);
        weightedMetrics.addResults(results, ops);
        return results;
    }
}
