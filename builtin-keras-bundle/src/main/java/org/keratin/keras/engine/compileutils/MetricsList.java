package org.keratin.keras.engine.compileutils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.src.trainers.compile_utils.MetricsList}: the metrics of one output of a model.
 *
 * <p>The result is a map of their results by name; a name that is taken gets a number.
 */
@KerasExport({
    "keras.engine.compile_utils.MetricsList",
    "keras.src.engine.compile_utils.MetricsList",
    "keras.src.trainers.compile_utils.MetricsList"
})
public final class MetricsList extends Metric {

    /**
     * What a config holds.
     *
     * @param metrics a metric, a metric function or the identifier of one, or a list of these;
     *     {@code accuracy} is the one that fits the first batch
     * @param name its name
     * @param outputName what the output is called, if there are several
     */
    public record Config(
            Object metrics,
            @Default("metrics_list") String name,
            @Default("null") String outputName) {

        /** Checks what can be checked before there is a batch. */
        public Config {
            for (Object metric : Outputs.flatten(metrics)) {
                if (metric == null) {
                    throw ConfigException.expected("metrics", "metrics", null);
                }
            }
        }
    }

    private final Config config;
    private List<Metric> metrics;

    /** Makes the metric that {@code config} describes. */
    public MetricsList(Config config) {
        super(config, MetricOptions.named(config.name()));
        this.config = config;
        List<Object> given = Outputs.flatten(config.metrics());
        if (given.stream().noneMatch(String.class::isInstance)) {
            resolve(given, null, null);
        }
    }

    private void resolve(List<Object> given, Tensor yTrue, Tensor yPred) {
        List<Metric> found = new ArrayList<>();
        given.forEach(metric -> found.add(MetricNames.find(metric, yTrue, yPred)));
        found.forEach(this::addMetric);
        metrics = List.copyOf(found);
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        if (metrics == null) {
            resolve(Outputs.flatten(config.metrics()), yTrue, yPred);
        }
        Arguments arguments = Arguments.of(yTrue, yPred, sampleWeight);
        metrics.forEach(metric -> metric.updateState(arguments, ops));
    }

    @Override
    protected Map<String, Object> compute(Ops ops) {
        Map<String, Object> results = new LinkedHashMap<>();
        for (Metric metric : metrics()) {
            String unique = metric.name();
            for (int i = 1; results.containsKey(unique); i++) {
                unique = metric.name() + "_" + i;
            }
            results.put(unique, metric.result(ops));
        }
        return results;
    }

    /** Its metrics; none before the first batch, where identifiers wait for that. */
    public List<Metric> metrics() {
        return metrics == null ? List.of() : metrics;
    }

    /** What the output is called, or {@code null}. */
    public String outputName() {
        return config.outputName();
    }

    @Override
    public void resetState() {
        metrics().forEach(Metric::resetState);
    }
}
