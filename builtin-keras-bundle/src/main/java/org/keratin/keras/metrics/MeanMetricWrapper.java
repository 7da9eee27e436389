package org.keratin.keras.metrics;

import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Rest;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.MeanMetricWrapper}: the mean of what a function gives for labels and
 * predictions.
 */
@KerasExport("keras.metrics.MeanMetricWrapper")
public final class MeanMetricWrapper extends MeanMetric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param fn a function of {@code y_true} and {@code y_pred} that gives one value for each
     *     sample
     * @param arguments its further arguments, by name
     */
    public record Config(
            @Flatten MetricOptions metric, KerasFunction fn, @Rest Map<String, Object> arguments)
            implements MetricConfig {

        /** Checks that the function takes the arguments. */
        public Config {
            List<String> known = fn.parameters().stream().map(Parameter::name).toList();
            for (String name : arguments.keySet()) {
                if (!known.contains(name)) {
                    throw new ConfigException(
                            name,
                            "unknown key. "
                                    + fn.objectName().display()
                                    + " has the parameters "
                                    + known);
                }
            }
        }
    }

    private final Config config;

    /** Makes the metric that {@code config} describes. */
    public MeanMetricWrapper(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        Arguments arguments = Arguments.of(List.of(yTrue, yPred), config.arguments());
        Object values = config.fn().call(arguments, ops);
        if (values instanceof Tensor tensor) {
            return tensor;
        }
        throw new ShapeException(
                name()
                        + ": expected a tensor from "
                        + config.fn().objectName().display()
                        + ", found "
                        + Shown.value(values));
    }
}
